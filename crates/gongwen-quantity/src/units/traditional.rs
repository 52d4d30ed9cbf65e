//! Traditional script (繁体): the spellings of the tables in the characters of Taiwan and Hong Kong.
//!
//! A table says its spellings in simplified script; the others are made from them, character by
//! character: 个百分点 gives 個百分點, 吨标准煤 gives 噸標準煤.

use std::sync::LazyLock;

/// The characters of units that have another form in traditional script, each with that form,
/// sorted.
const PAIRS: &str = "
    业業 东東 两兩 个個 乌烏 乡鄉 买買 亚亞 亩畝 仑侖 众眾 伦倫 儿兒 兑兌 党黨 兰蘭
    关關 养養 冈岡 册冊 军軍 农農 准準 几幾 则則 刚剛 别別 剂劑 务務 动動 劳勞 区區
    医醫 华華 单單 卢盧 厂廠 厘釐 双雙 叙敘 只隻 吨噸 听聽 员員 国國 图圖 圆圓 圣聖
    场場 块塊 坚堅 处處 头頭 奥奧 学學 宽寬 宾賓 对對 尔爾 层層 岁歲 岛島 币幣 师師
    开開 张張 户戶 担擔 挂掛 摄攝 时時 机機 杆桿 条條 来來 标標 栋棟 档檔 桩樁 楼樓
    欧歐 残殘 毕畢 汤湯 济濟 温溫 湾灣 点點 热熱 爱愛 电電 盏盞 盘盤 码碼 礼禮 种種
    笔筆 类類 约約 纪紀 纳納 纸紙 纽紐 组組 维維 缅緬 网網 罗羅 职職 联聯 脱脫 节節
    苏蘇 莱萊 萨薩 装裝 讲講 词詞 诺諾 课課 谢謝 贫貧 赞贊 车車 轮輪 轴軸 载載 辆輛
    达達 针針 钟鐘 钱錢 铢銖 锅鍋 锭錠 镇鎮 镑鎊 长長 门門 间間 队隊 韩韓 页頁 顶頂
    顷頃 项項 顿頓 频頻 颗顆 马馬 鲁魯 麦麥
";

/// The spelling in traditional script, where that is another.
pub(super) fn traditional(spelling: &str) -> Option<String> {
    let other: String = spelling.chars().map(|c| form(c).unwrap_or(c)).collect();
    (other != spelling).then_some(other)
}

/// The pairs, for a binary search.
static SORTED: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let pair = |pair: &str| {
        let mut chars = pair.chars();
        Some((chars.next()?, chars.next()?))
    };
    PAIRS.split_whitespace().filter_map(pair).collect()
});

fn form(simplified: char) -> Option<char> {
    let found = SORTED.binary_search_by_key(&simplified, |pair| pair.0).ok()?;
    SORTED.get(found).map(|pair| pair.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        assert_eq!(traditional("个百分点").as_deref(), Some("個百分點"));
        assert_eq!(traditional("吨标准煤").as_deref(), Some("噸標準煤"));
        assert_eq!(traditional("公斤"), None);
    }

    #[test]
    fn each_character_once_and_in_order() {
        let pairs: Vec<Vec<char>> = PAIRS.split_whitespace().map(|p| p.chars().collect()).collect();
        assert!(pairs.is_sorted_by(|a, b| a[0] < b[0]));
        assert!(pairs.iter().all(|pair| pair.len() == 2 && pair[0] != pair[1]));
    }
}
