//! Value-first corpus of the strict reading and of general text: one expected reading, then every
//! spelling that must give it; and texts that are no quantity.

use gongwen_model::{Bound, Quantity};
use gongwen_quantity::{Finder, Options, QuantityErrorKind, Rules, find_iter, parse};

/// `value code bound`, a range as `min..max`.
fn show(q: &Quantity) -> String {
    let value = if q.value.is_range() {
        format!("{}..{}", q.value.min, q.value.max)
    } else {
        q.value.min.to_string()
    };
    let unit = q.unit.as_ref().map_or(q.kind.as_str(), |unit| &*unit.code);
    match q.bound {
        Bound::Exact => format!("{value} {unit}"),
        bound => format!("{value} {unit} {}", bound.as_str()),
    }
}

fn strictly(rows: &[(&str, &[&str])]) {
    for (expected, spellings) in rows {
        for spelling in *spellings {
            let read = parse(spelling).map(|q| show(&q));
            assert_eq!(read.as_deref(), Ok(*expected), "{spelling}");
        }
    }
}

#[test]
fn numbers() {
    strictly(&[
        ("12 number", &["12", "一打", "十二", "１２", "+12", "正十二", "拾贰"]),
        ("10 number", &["五双", "五對", "十", "10.0"]),
        ("6 number", &["半打", "三双"]),
        ("0.5 number", &["½", "零点五", ".5", "0.5", "零點5"]),
        ("0.77 number", &["零點77", "零点七七", "0.77"]),
        ("3.5 number", &["三又二分之一", "3½", "3 1/2", "7/2", "三点五", "3.5"]),
        ("3000000 number", &["3M", "三百萬", "300万", "3e6", "3000k", "3000K"]),
        ("-1200000 number", &["-1.2M", "负一百二十万", "- 1,200,000", "負120萬"]),
        ("30000 number", &["3w", "三万", "3万", "叁萬"]),
        ("1500000000000 number", &["一万五千亿", "1.5万亿"]),
        ("110090000000 number", &["1,100.9亿"]),
        ("256000 number", &["25万6千", "二十五万六千"]),
        ("32 number", &["2^5", "三十二"]),
        ("1006.51 fraction", &["一百分之十万零六百五十一"]),
        ("1.9 number", &["个九", "個九"]),
    ]);
}

#[test]
fn vague_numbers_are_bounds_and_ranges() {
    strictly(&[
        ("10 number more", &["十几", "十多"]),
        ("10000 number at_least", &["上万"]),
        ("1000000 CNY at_least", &["上百万元"]),
        ("100 number more", &["数百", "几百", "好几百", "百多", "百余"]),
        ("100 number approx", &["百来"]),
        ("31000000 number more", &["三千几百万"]),
        ("200000 CNY more", &["20几万元", "二十几万元", "二十多万元"]),
        ("300 number more", &["三百出头"]),
        ("3000..4000 number", &["三四千", "三到四千", "3至4千"]),
        ("20000..30000 number", &["两到三万", "2-3万", "从两万到三万", "介于两万和三万之间"]),
        ("200..300 JPY", &["两~3百日元", "两三百日元", "二到三百日元"]),
        ("20..50 number", &["大于20小于50", "大于20且小于50", "20以上50以下", "20和50之间"]),
        (
            "200000..500000 CNY",
            &["大于20小于50万元", "大于20万元小于50万元", "20万元以上50万元以下"],
        ),
        ("10000..50000 CNY", &["1万(含)-5万元", "1万（含）至5万元", "从1万元到5万元"]),
        ("50..60 CNY", &["￥50-60", "¥50-¥60", "50～60 元"]),
        ("0.5..1 kg", &["500克至1公斤", "半公斤到1公斤"]),
        ("1000000..2000000 number", &["100万至200万"]),
        ("3 CNY at_least", &["3元起", "3元以上", "不低于3元"]),
    ]);
}

#[test]
fn money() {
    strictly(&[
        (
            "3.14 CNY",
            &["￥3.14", "RMB3.14", "人民币3.14元", "3.14元人民币", "3元1角4分", "3.14 CNY"],
        ),
        ("1234.56 CNY", &["人民币壹仟贰佰叁拾肆元伍角陆分", "一千二百三十四元五角六分"]),
        ("520.3 CNY", &["伍佰贰拾元叁角整", "520块3毛", "520块3"]),
        ("5000 CNY", &["伍仟元整", "五千块钱", "5千块", "人民币五千元整"]),
        ("1.25 CNY", &["1块2毛5", "一元二角五分", "壹元贰角伍分"]),
        ("-5.3 CNY", &["负五元三毛", "-5.3元"]),
        ("5000 HKD", &["港币5000元", "HK$5000", "5000港元", "五千蚊", "5000元港币"]),
        ("100 USD", &["US$100", "$100", "USD 100", "100美金", "美金100元", "一百美元"]),
        ("10.05 JPY", &["10日元5日本銭", "10日圆5日本钱"]),
        ("120.5 USD", &["一百二十美元五十美分"]),
        ("5.2 GBP", &["5英镑20便士", "£5.2", "五英鎊二十便士"]),
        ("300 TWD", &["新台币三百元", "三百新臺幣", "NT$300"]),
        ("3 BRL", &["三雷亚尔", "R$3"]),
        ("70 PHP", &["70菲律宾比索"]),
    ]);
}

#[test]
fn measures() {
    strictly(&[
        ("1.8 m", &["1米8", "米八", "一米八", "1.8公尺", "1.8 m", "1米80"]),
        ("1.75 m", &["1米75", "一米七五"]),
        ("3.2 [jin_CN]", &["3斤2两", "三斤二兩"]),
        ("2.5 h", &["2小时30分", "两个半小时", "兩個半小時", "两个半钟头", "2小時30分鐘"]),
        ("1.5 h", &["個半小時", "个半钟头", "一个半小时", "個半鐘"]),
        ("5.5 min", &["五分三十秒", "五分半", "五分半鐘", "5分30秒"]),
        ("1.5 min", &["分半", "一分半", "分半钟"]),
        ("1.5 a", &["年半", "一年半"]),
        ("3 15.min", &["三刻钟", "3刻鐘"]),
        ("0.25 L", &["四分之一公升", "1/4公升", "¼升"]),
        ("1.25 L", &["一又四分之一公升"]),
        ("3 [acr_br]", &["3英亩", "三英畝"]),
        ("8 [ft_i]", &["8'", "8 feet", "8呎", "八英尺"]),
        ("2.3 [mu_CN]", &["两亩三分", "兩畝三分地"]),
        ("-5 Cel", &["零下5℃", "零下五摄氏度", "摄氏零下5度", "-5°C", "零下5度"]),
        ("37.5 Cel", &["摄氏三十七度半", "攝氏三十七度五", "37.5摄氏度"]),
        ("70 [degF]", &["華氏70°", "华氏70度", "70华氏°", "70℉"]),
        ("5 GiBy", &["5GiB"]),
        ("3 t{coal_eq}", &["3吨标准煤", "三噸標準煤"]),
        ("60 km/h", &["60公里/小时", "60km/h", "60公里每小时"]),
        ("3 {cup}", &["三杯", "3杯"]),
    ]);
}

#[test]
fn percentages() {
    strictly(&[
        ("-3 %", &["百分之负三", "负百分之三", "-百分之3", "-3%"]),
        ("100 %", &["百分之百", "百分之一百", "100％"]),
        ("0.35 fraction", &["三成半", "三成五", "3.5成"]),
        ("0.85 fraction", &["八五折", "8.5折", "八点五折"]),
        ("5 [ppth]", &["5‰"]),
        ("25 [bp]", &["25个基点", "25基点"]),
        ("0.2 fraction", &["五分之一", "五分一"]),
    ]);
}

#[test]
fn what_does_not_fit_or_is_not_one_is_an_error() {
    for text in [
        "1200万亿亿亿亿",
        "9999999999999999999999999999999999",
        "1e99",
        "1/0",
        "五分",
        "三元五亩",
        "统一",
        "全国两会",
        "省道104升级",
        "大于20小于",
        "之间",
        "零下",
        "整",
        "人民币",
    ] {
        // 五分 is five points; all others are nothing.
        assert!(parse(text).is_err() || text == "五分", "{text}");
    }
    let kind = |text| parse(text).unwrap_err().kind();
    assert_eq!(kind("结转和结余10.56亿元"), QuantityErrorKind::Rest);
    assert_eq!(kind("发展"), QuantityErrorKind::NoNumeral);
    let long = "9".repeat(100_000);
    assert!(parse(&long).is_err());
    assert_eq!(find_iter(&format!("{long}元")).count(), 0);
}

/// What stands in a text with other words, under both rules.
#[test]
fn found_in_any_text() {
    let general = Finder::new(Options { rules: Rules::General, ..Options::default() });
    let rows: &[(&str, &[&str])] = &[
        ("售价￥199，运费$3.5。", &["199 CNY", "3.5 USD"]),
        ("投资港币5000万元", &["50000000 HKD"]),
        ("发行总额（亿）10.00", &["1000000000 CNY"]),
        ("人均可支配收入（元）25000，", &["25000 CNY"]),
        ("面积（万亩）：3.5", &["35000 [mu_CN]"]),
        ("最低气温零下5℃，最高气温35度", &["-5 Cel", "35 Cel"]),
        ("用电35度", &["35 kW.h"]),
        ("上百人参加", &["100 {person} at_least"]),
        ("支付人民币壹仟元贰角叁分。", &["1000.23 CNY"]),
        ("投资3541.07万元2.3本", &["35410700 CNY", "2.3 {copy}"]),
        ("贷款5亿元整合资源", &["500000000 CNY"]),
        ("得分由95分升至98分", &["95 {score}", "98 {score}"]),
        ("挖出比特币5比特币", &[]),
    ];
    for (text, expected) in rows {
        let found: Vec<String> = find_iter(text).map(|q| show(&q)).collect();
        assert_eq!(found, *expected, "{text}");
    }
    let rows: &[(&str, &[&str])] = &[
        ("等了个半小时，喝了三杯茶", &["1.5 h", "3 {cup}"]),
        ("身高大于1.2米小于1.5米的儿童", &["1.2..1.5 m"]),
        ("加四分之一公升水", &["0.25 L"]),
        ("时速60公里每小时", &["60 km/h"]),
    ];
    for (text, expected) in rows {
        let found: Vec<String> = general.find_iter(text).map(|q| show(&q)).collect();
        assert_eq!(found, *expected, "{text}");
    }
}
