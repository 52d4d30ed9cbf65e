//! Classifiers (量词): what counts are counted in. Codes are UCUM annotations.

use super::{Guard, Ratio, UnitDef};
use gongwen_model::Dimension::Count;

/// Classifiers of people, households, organisations, buildings and things that can be seen:
/// code, spellings. 一 before them counts (新建冷库一座).
const CONCRETE: &[(&str, &[&str])] = &[
    ("{person}", &["人", "名", "位"]),
    ("{person-time}", &["人（次）", "人(次)", "人次", "人/次", "人次数"]),
    ("{household}", &["户"]),
    ("{household-time}", &["户（次）", "家（次）", "户次", "家次", "店次", "企次"]),
    (
        "{vehicle}",
        &[
            "辆",
            "台次",
            "车次",
            "架次",
            "辆次",
            "艘次",
            "台（次）",
            "台(次)",
            "辆（次）",
            "辆(次)",
            "列",
            "航次",
            "标台",
        ],
    ),
    ("{building}", &["座", "栋", "幢", "间", "所", "处", "孔", "宗", "爿", "基"]),
    ("{institution}", &["家"]),
    (
        "{animal}",
        &[
            "头",
            "只",
            "匹",
            "羽",
            "尾",
            "头只",
            "窝",
            "峰",
            "头（只）",
            "头(只)",
            "只（羽）",
            "头（匹）",
        ],
    ),
    ("{animal-time}", &["头次", "只次", "羽次", "头只次", "头（只）次", "头份", "羽份"]),
    ("{place}", &["县", "乡"]),
    ("{grave}", &["棺", "冢"]),
    ("{plant}", &["株", "棵", "穴", "丛"]),
    (
        "{machine}",
        &[
            "台",
            "台套",
            "台（套）",
            "台(套)",
            "台/套",
            "台／套",
            "套/台",
            "台（件）",
            "台件",
            "架",
            "艘",
            "部",
            "挂",
            "门",
            "套件",
        ],
    ),
    ("{set}", &["套", "组", "副", "对", "双", "件套"]),
    ("{lamp}", &["盏", "杆"]),
    ("{container}", &["标准箱", "标箱", "TEU", "集装箱"]),
    ("{vehicle_load}", &["车", "车皮", "船"]),
    ("{seat}", &["席", "席位", "座位"]),
    // Transport work (周转量).
    ("t.km", &["吨公里"]),
    ("{person}.km", &["人公里"]),
    ("{vehicle}.km", &["车公里"]),
];

/// Classifiers of times, events, cases, pieces and things that cannot be seen. 一 before them
/// is seldom a count (每年一次, 光这一项, 走出一条新路).
const LIGHT: &[(&str, &[&str])] = &[
    ("{item}", &["个", "项", "条次", "宗次"]),
    ("{case}", &["件", "起", "例", "宗案件", "单", "笔", "桩"]),
    (
        "{occurrence}",
        &[
            "次", "回", "遍", "场", "场次", "届次", "站次", "村次", "轮", "轮次", "班次", "频次",
            "趟", "番次", "次数",
        ],
    ),
    ("{batch}", &["批次", "期", "期次"]),
    ("{dose}", &["剂", "剂次", "针次", "针", "针剂"]),
    (
        "{piece}",
        &[
            "块", "片", "张", "幅", "面", "把", "床", "顶", "袋", "箱", "桶", "瓶", "盒", "筐",
            "捆", "桌", "罐", "枚", "颗", "粒", "根", "支", "枝", "管", "具", "棒",
        ],
    ),
    ("{copy}", &["份", "册", "本", "卷", "篇", "封", "页", "通"]),
    ("{line}", &["条", "道", "排", "段"]),
    ("{well}", &["眼", "口"]),
    ("{group}", &["伙", "班", "队", "批"]),
    ("{kind}", &["种", "类", "类别", "款", "品种"]),
    ("{item}", &["小项", "大项", "子项", "条目", "课", "节", "讲", "堂"]),
    ("{point}", &["方面", "个方面", "点要求", "点位"]),
    (
        "{piece-time}",
        &[
            "件次",
            "条次数",
            "人份",
            "份次",
            "篇次",
            "条（次）",
            "件（次）",
            "项次",
            "处次",
            "处（次）",
            "处(次)",
            "起（次）",
            "起(次)",
            "场（次）",
            "场(次)",
            "批（次）",
        ],
    ),
    ("{group}", &["组次", "队次"]),
    ("{share}", &["股"]),
    ("{score}", &["分"]),
];

/// Classifiers of any text that are parts of words and names more often in a report.
const GENERAL: &[(&str, &[&str])] = &[
    ("{cup}", &["杯"]),
    ("{bowl}", &["碗"]),
    ("{plate}", &["盘", "碟"]),
    (
        "{piece}",
        &[
            "朵", "滴", "串", "层", "扇", "截", "撮", "锭", "缸", "锅", "壶", "听", "盆", "瓣",
            "筒", "轴", "幕", "尊", "樽", "樘",
        ],
    ),
    ("{copy}", &["首", "句", "字", "章", "则", "词", "行", "集", "版"]),
    ("{occurrence}", &["局", "步", "顿", "票", "声", "刀", "下", "圈"]),
    ("{floor}", &["楼"]),
];

pub(super) fn units() -> Vec<UnitDef> {
    let concrete = CONCRETE.iter().map(|&(code, spellings)| {
        UnitDef::new(Count, code, Ratio::ONE, spellings.iter().copied().filter(|s| !guarded(s)))
    });
    let light = LIGHT.iter().map(|&(code, spellings)| {
        UnitDef::new(Count, code, Ratio::ONE, spellings.iter().copied().filter(|s| !guarded(s)))
            .guarded(Guard { light: true, ..Guard::default() })
    });
    let homographs = HOMOGRAPHS.iter().map(|&(spelling, not_before, arabic_only)| {
        let all = || CONCRETE.iter().chain(LIGHT);
        let code = all().find(|(_, s)| s.contains(&spelling)).map_or("{item}", |row| row.0);
        let light = LIGHT.iter().any(|(_, s)| s.contains(&spelling));
        UnitDef::new(Count, code, Ratio::ONE, [spelling]).guarded(Guard {
            not_before,
            arabic_only,
            light,
            ..Guard::default()
        })
    });
    // 打 is a dozen; 打造 and 打击 are words.
    let dozen = UnitDef::new(Count, "{dozen}", Ratio::new(12, 1), ["打"]).guarded(Guard {
        not_before: "造击好响开通破卡牢赢",
        arabic_only: true,
        ..Guard::default()
    });
    let general = GENERAL.iter().map(|&(code, spellings)| {
        UnitDef::new(Count, code, Ratio::ONE, spellings.iter().copied()).guarded(Guard {
            light: true,
            general: true,
            ..Guard::default()
        })
    });
    concrete.chain(light).chain(homographs).chain([dozen]).chain(general).collect()
}

fn guarded(spelling: &str) -> bool {
    HOMOGRAPHS.iter().any(|row| row.0 == spelling)
}

/// Classifiers that are also the beginning of a word: the characters that, standing after
/// them, make that word; whether only Arabic digits go before them.
const HOMOGRAPHS: &[(&str, &str, bool)] = &[
    ("人", "民格口均大才", false),
    ("家", "庭园族乡长", false),
    ("户", "籍口外型", false),
    ("口", "岸号径头味粮", false),
    ("门", "户面", false),
    ("面", "积向临对貌粉红条", false),
    ("头", "号等领雁衔", false),
    ("部", "门署分委队件", false),
    ("条", "件例款龙", false),
    ("道", "路德理", false),
    ("段", "落时", false),
    ("组", "织成团建合长", false),
    ("套", "路餐", false),
    ("处", "理于置长级罚在", false),
    ("所", "有在以谓需得属", false),
    ("位", "于置居列次一", false),
    ("名", "录牌称额", false),
    ("张", "力家村庄", false),
    ("本", "地级村镇县市省区年月科土次着届质项公院人部", false),
    ("车", "间站道辆型", false),
    ("队", "伍员", false),
    ("班", "子组长主", false),
    ("批", "发复准示评", false),
    ("席", "卷", false),
    ("件", "套", false),
    ("起", "步到点来源草因用", false),
    ("例", "如会外", false),
    ("单", "位元独一产双打项纯价", false),
    ("次", "性数生元序新级", false),
    ("回", "头归应收复流来家迁报", false),
    ("期", "间待望货限刊盼", false),
    ("场", "所地景馆口", false),
    ("轮", "换流胎训", false),
    ("届", "时", true),
    ("种", "植养子粮业苗", false),
    ("类", "型似", false),
    ("款", "项", false),
    ("课", "题程后", false),
    ("分", "别钟为之类布公局期批年阶管会社居贝", true),
    ("节", "约能日水点假庆", false),
    ("讲", "话解述政", false),
    ("股", "份权东级", true),
    ("台", "风账州湾商", false),
    ("排", "名查水放污涝列", false),
    ("片", "区面", false),
    ("把", "手关", false),
    ("根", "本据", false),
    ("支", "部持出撑付书", false),
    ("管", "理网道控护", false),
    ("枝", "", false),
    ("个", "", false),
    ("县", "级道城域长委政内外直一二三四五六七八九十百千万两", false),
    ("乡", "村镇道亲贤级情愁音", true),
    ("眼", "光", false),
    ("具", "有体备象", false),
    ("棒", "球", true),
    ("窝", "点棚", true),
    ("峰", "会值顶谷", true),
    ("基", "础地层金因本督点建数准站调石", true),
    ("孔", "子", false),
    ("间", "接", false),
    ("座", "谈", false),
    ("船", "舶", false),
    ("对", "标接口于应一照外内策象待口", true),
    ("双", "", true),
    ("副", "", true),
    ("通", "过", true),
    ("列", "入为", true),
    ("页", "", true),
    ("针", "对", false),
    ("剂", "", false),
    ("笔", "", false),
    ("袋", "", false),
    ("箱", "", false),
    ("床", "", false),
    ("堂", "", false),
    ("番", "", true),
];
