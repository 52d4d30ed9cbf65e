//! Pages of government sites, in the manner of several content management systems.
#![cfg(feature = "html")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use gongwen_ingest::{
    AsideKind, BlockKind, Encoding, Format, IngestErrorKind, Ingested, Limit, NoticeKind, Options,
    Origin, read,
};
use std::time::{Duration, Instant};

const TRS: &str = include_str!("fixtures/html/trs.html");
const ZOOM: &str = include_str!("fixtures/html/zoom.html");
const PLAIN: &str = include_str!("fixtures/html/plain.html");

fn page(html: &str) -> Ingested {
    read("page.html", html.as_bytes(), &Options::default()).unwrap()
}

/// A page with this body, long enough to be told from text.
fn text(body: &str) -> String {
    page(&format!("<html><body>{body}</body></html>")).text
}

fn origins(file: &Ingested, words: &str) -> Vec<String> {
    let start = file.text.find(words).unwrap();
    let span = gongwen_model::Span::new(start, start + words.len()).unwrap();
    file.origin(span).map(|(_, origin)| origin.to_string()).collect()
}

#[test]
fn a_page_of_a_content_management_system() {
    let (bytes, _, lost) = encoding_rs::GB18030.encode(TRS);
    assert!(!lost);
    let file = read("t20240206_1.html", &bytes, &Options::default()).unwrap();
    assert_eq!((file.format, file.encoding), (Format::Html, Some(Encoding::Gb18030)));
    assert_eq!(
        file.text,
        "青禾县2023年国民经济和社会发展计划执行情况的报告\n\
         （2024年1月18日）\n　　一、2023年计划执行情况\n　　预计全年实现地区生产总值286.4亿元，增长6.1%；一般公共预算收入17.99亿元，增长8.3%。\n\u{a0}\u{a0}\u{a0}\u{a0}（一）农业。粮食总产量31.2万吨，其中：\n　　1.水稻18.4万吨；\n　　2.玉米12.8万吨。\n\
         主要指标\n\
         指标\t单位\t完成\n\t\t2022年\t2023年\n\
         地区生产总值\t亿元\t270.1\t286.4\n\
         粮食总产量\t万吨\t\t31.2\n\
         二、2024年目标\n\
         A. 地区生产总值增长6%左右；\n\
         B. 居民收入增长与经济增长同步；\n\
         城镇新增就业4200人。\n\
         一、抓项目\n\
         抓民生\n\
         建学校3所\n"
    );
    let table = file.tables().next().unwrap();
    assert_eq!((table.rows, table.columns), (4, 4));
    assert_eq!(table.cell(1, 0).unwrap().row_span, 2);
    assert!(table.cell(0, 3).unwrap().is_head && !table.cell(2, 0).unwrap().is_head);
    let kinds: Vec<&BlockKind> = file.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(kinds[0], &BlockKind::Title);
    assert_eq!(kinds[7], &BlockKind::Heading { level: 2 });
    assert_eq!(kinds[8], &BlockKind::ListItem { level: 1 });
    assert_eq!(kinds[13], &BlockKind::ListItem { level: 2 });
    let notices: Vec<NoticeKind> = file.notices.iter().map(|notice| notice.kind).collect();
    assert_eq!(notices, [NoticeKind::Hidden, NoticeKind::Picture]);
    assert_eq!(file.asides[0].kind, AsideKind::PageTitle);
    assert_eq!(origins(&file, "17.99"), ["html/body/div[3]/div[2]/div/p[3]"]);
    assert_eq!(origins(&file, "270.1"), ["html/body/div[3]/div[2]/div/table/tbody/tr[1]/td[3]"]);
    assert_eq!(origins(&file, "青禾县2023"), ["html/head/meta[3]"]);
}

#[test]
fn a_page_of_tables_and_line_breaks() {
    let (bytes, _, lost) = encoding_rs::GB18030.encode(ZOOM);
    assert!(!lost);
    // No charset: by the looks of the bytes.
    let file = read("2.htm", &bytes, &Options::default()).unwrap();
    assert_eq!(file.encoding, Some(Encoding::Gb18030));
    assert_eq!(
        file.text,
        "云溪镇2022年工作总结\n　　2022年，云溪镇坚持以项目建设为抓手，全镇经济社会平稳发展。\n\n　　一、产业发展\n　　（一）茶产业。新建茶园1200亩，干茶产量达到86吨，产值1032万元，同比增长11.5%。\n　　（二）旅游业。接待游客3.2万人次。\n　　二、下步打算\n　　建成云溪湿地公园一期，完成投资560万元。\n\
         云溪镇人民政府\n\
         2023年1月5日\n"
    );
    assert_eq!(file.tables().count(), 0);
}

#[test]
fn a_page_whose_names_say_nothing() {
    let file = page(PLAIN);
    assert_eq!(
        file.text,
        "关于松岭区2023年财政预算执行情况的报告\n\
         各位代表：\n\
         受区人民政府委托，现将2023年财政预算执行情况报告如下，请予审议。\n\
         一、一般公共预算\n\
         全区一般公共预算收入完成8.64亿元，为预算的102.3%，比上年增长5.7%。\n\
         教育支出3.1亿元，占一般公共预算支出的18.6%。\n\x20 支出合计  16.7亿元\n\x20 结转下年   0.4亿元\n"
    );
}

#[test]
fn white_space_entities_and_inline_elements() {
    let cases = [
        ("<p>粮食 <b>12.5</b>\n万吨&ensp;x&#20892;&amp;&lt;</p>", "粮食 12.5 万吨\u{2002}x农&<\n"),
        ("<div>甲<p>乙</p>丙</div>", "甲\n乙\n丙\n"),
        ("甲<br>\n 乙<br><br><br>丙<br></br>", "甲\n乙\n\n丙\n"),
        ("<p>甲<!-- 注 -->乙<script>丙</script><button>丁</button></p>", "甲乙\n"),
        ("<p>前<ruby>青<rt>qing</rt></ruby>后<sup>①</sup></p>", "前青后①\n"),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲\n7. 乙\n8. 丙\n"),
        ("<ol><li>（一）甲</li><li><span>二、</span>乙</li></ol>", "（一）甲\n二、乙\n"),
        (
            "<ol style='list-style:none'><li>甲</ol><ol reversed><li>乙<li>丙</ol>",
            "甲\n2. 乙\n1. 丙\n",
        ),
        ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", "一、甲\n二、乙\n"),
        (
            "<div><p>甲</p><p><a href=#>打印</a> <a href=#>关闭</a></p><p>字号：大 中 小</p><p>大</p></div>",
            "甲\n大\n",
        ),
        ("<dl><dt>甲<dd>乙</dl><figure><figcaption>丙</figcaption></figure>", "甲\n乙\n丙\n"),
        (
            "<template><p>甲</p></template><noscript><p>乙</p></noscript><p hidden>丙</p><p>丁</p>",
            "丁\n",
        ),
    ];
    for (body, expected) in cases {
        assert_eq!(text(body), expected, "{body}");
    }
}

#[test]
fn tables_of_data_and_of_layout() {
    // One column, or one cell, lays out the page.
    let file = page(
        "<html><body><table><tr><td><p>甲</p><p>乙</p></td></tr><tr><td>丙</td></tr></table></body></html>",
    );
    assert_eq!((file.text.as_str(), file.tables().count()), ("甲\n乙\n丙\n", 0));
    // A table in a cell of another: the outer lays out.
    let inner = "<table><tr><td>1<td>2<tr><td>3<td>4</table>";
    let file = page(&format!(
        "<html><table><tr><td>左边的文字<td>{inner}<tr><td>右边的文字<td></table></html>"
    ));
    assert_eq!(
        (file.text.as_str(), file.tables().count()),
        ("左边的文字\n1\t2\n3\t4\n右边的文字\n", 1)
    );
    // What does not fit is cut.
    let file = page(
        "<html><table><tr><td colspan=99999 rowspan=99999>甲<td>乙</tr><tr><td>丙</table></html>",
    );
    assert!(file.tables().all(|table| table.columns <= 2048));
}

#[test]
fn titles() {
    let title = |head: &str, body: &str| {
        let html = format!("<html><head>{head}</head><body>{body}</body></html>");
        page(&html).text.lines().next().unwrap_or_default().to_owned()
    };
    let body = "<div id=zoom><p>各位代表：</p><p>现在报告工作。</p></div>";
    assert_eq!(
        title("<title>丰乐县政府工作报告 - 丰乐县人民政府网</title>", body),
        "丰乐县政府工作报告"
    );
    assert_eq!(
        title("<title>丰乐县人民政府网|丰乐县2023年工作总结</title>", body),
        "丰乐县2023年工作总结"
    );
    assert_eq!(title("<title>首页</title>", body), "各位代表：");
    let heading = format!("<h1>丰乐县<br>工作报告</h1>{body}");
    assert_eq!(title("", &heading), "丰乐县 工作报告");
    // It stands in the article already, with other blanks.
    let body = "<div id=zoom><p>丰乐县 工作报告</p><p>各位代表：</p></div>";
    assert_eq!(title("<title>丰乐县工作报告_政府网</title>", body), "丰乐县 工作报告");
}

#[test]
fn charsets() {
    let text = "全县粮食总产量十八万吨，比上年增长百分之三";
    let body = format!("<html><head><meta charset=gbk></head><body><p>{text}</p></body></html>");
    // UTF-8 under a wrong label, and with a mark.
    assert_eq!(page(&body).text, format!("{text}\n"));
    assert_eq!(page(&format!("\u{feff}{body}")).encoding, Some(Encoding::Utf8));
    let wide: Vec<u8> = body.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = read("a.html", &wide, &Options::default()).unwrap();
    assert_eq!((file.encoding, file.text), (Some(Encoding::Utf16Le), format!("{text}\n")));
}

fn limit(html: &str, options: &Options) -> Option<Limit> {
    let start = Instant::now();
    let result = read("hostile.html", html.as_bytes(), options);
    let took = start.elapsed();
    assert!(took < Duration::from_secs(60), "{took:?}: {}", html.get(..60).unwrap_or(html));
    match result {
        Ok(_) => None,
        Err(error) => match error.kind() {
            IngestErrorKind::Limit(limit) => Some(limit),
            other => panic!("{other:?}"),
        },
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_overflow() {
    let options = Options::default();
    for tag in [
        "div",
        "b",
        "span",
        "table><tr><td",
        "ul><li",
        "svg",
        "math",
        "blockquote",
        "template",
        "a",
        "font",
        "h1",
        "p><div",
        "select",
        "details",
        "ruby",
        "applet",
        "form><div",
    ] {
        let html = format!("<html><body>{}甲", format!("<{tag}>").repeat(100_000));
        let found = limit(&html, &options);
        assert!(
            matches!(found, Some(Limit::Depth(256)))
                || tag == "a"
                || tag == "select"
                || tag == "h1",
            "{tag}: {found:?}"
        );
    }
    // Elements that differ are not taken for one.
    let many: String = (0..50_000).map(|i| format!("<b id={i}>")).collect();
    assert_eq!(limit(&format!("<html>{many}"), &options), Some(Limit::Depth(256)));
    let many: String = (0..50_000).map(|i| format!("<p><b id={i}></p>")).collect();
    assert_eq!(limit(&format!("<html>{many}"), &options), Some(Limit::Depth(256)));
}

#[test]
fn floods_end() {
    let mut options = Options::default();
    // A tag with more attributes than a reader could compare.
    let many: String = (0..400_000).map(|i| format!(" a{i}=1")).collect();
    assert!(matches!(limit(&format!("<html><p{many}>甲"), &options), Some(Limit::Nodes(_))));
    let many: String = (0..400_000).map(|i| format!("/a{i}")).collect();
    assert!(matches!(limit(&format!("<html><p{many}>甲"), &options), Some(Limit::Nodes(_))));
    // A long comment and a long address are no such thing.
    let html = format!(
        "<html><!-- {} --><img src='data:image/png;base64,{}'><p>甲",
        "a b / ".repeat(90_000),
        "iVBORw0KGgo".repeat(90_000)
    );
    assert_eq!(limit(&html, &options), None);
    options.max_nodes = 1000;
    assert_eq!(
        limit(&format!("<html>{}", "<p>甲".repeat(1000)), &options),
        Some(Limit::Nodes(1000))
    );
    let attributes = format!("<p class='{}'>", "a ".repeat(500));
    assert_eq!(
        limit(&format!("<html>{}", attributes.repeat(100)), &options),
        Some(Limit::Nodes(1000))
    );
    options = Options::default();
    options.max_text_bytes = 1000;
    let rows = "<tr><td colspan=1000>甲<td>乙</tr>".repeat(5);
    assert_eq!(
        limit(&format!("<html><table>{rows}</table>"), &options),
        Some(Limit::TextBytes(1000))
    );
}

#[test]
fn cut_off_anywhere() {
    let (gb, _, _) = encoding_rs::GB18030.encode(TRS);
    for end in (300..gb.len()).step_by(37) {
        let file = read("a.html", &gb[..end], &Options::default()).unwrap();
        assert_eq!(file.format, Format::Html);
    }
    for (i, _) in PLAIN.char_indices().skip(100).step_by(11) {
        assert!(page(PLAIN.get(..i).unwrap()).text.len() <= PLAIN.len());
    }
}

#[test]
fn every_word_has_its_element() {
    for html in [TRS, ZOOM, PLAIN] {
        let file = page(html);
        let all = gongwen_model::Span::new(0, file.text.len()).unwrap();
        let mut covered = 0;
        for (span, origin) in file.origin(all) {
            assert!(matches!(origin, Origin::Html { .. }));
            covered += span.len();
        }
        let words: usize = file.text.split(['\n', '\t']).map(str::len).sum();
        assert!(covered <= words && covered + 20 >= words, "{covered} of {words}");
    }
}
