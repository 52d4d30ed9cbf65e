//! Temperatures (温度). Codes are UCUM; the base unit is the degree Celsius.

use super::{Ratio, UnitDef};
use gongwen_model::Dimension::Temperature;

pub(super) fn units() -> Vec<UnitDef> {
    vec![
        UnitDef::new(Temperature, "Cel", Ratio::ONE, ["摄氏度", "攝氏度", "℃", "°C", "摄氏°"]),
        UnitDef::new(Temperature, "[degF]", Ratio::ONE, ["华氏度", "華氏度", "℉", "°F", "华氏°"]),
    ]
}
