//! Temperatures (温度). Codes are UCUM; the base unit is the degree Celsius.

use super::{Ratio, UnitDef};
use gongwen_model::Dimension::Temperature;
use rust_decimal::Decimal;

pub(super) fn units() -> Vec<UnitDef> {
    let fahrenheit = Decimal::from_parts(32, 0, 0, false, 0);
    let kelvin = Decimal::from_parts(27_315, 0, 0, false, 2);
    vec![
        UnitDef::new(
            Temperature,
            "Cel",
            Ratio::ONE,
            ["摄氏度", "℃", "°C", "摄氏°", "度摄氏", "°c", "摄氏"],
        ),
        UnitDef::new(
            Temperature,
            "[degF]",
            Ratio::new(5, 9),
            ["华氏度", "℉", "°F", "华氏°", "度华氏", "°f", "华氏"],
        )
        .with_zero_at(fahrenheit),
        UnitDef::new(Temperature, "K", Ratio::ONE, ["开尔文", "开氏度", "开氏温度"])
            .with_zero_at(kelvin),
    ]
}
