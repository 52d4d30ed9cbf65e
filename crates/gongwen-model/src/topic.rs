//! What a section is about.

use crate::Span;
use std::borrow::Cow;

/// What a section is about.
///
/// ```
/// use gongwen_model::Topic;
/// assert_eq!(Topic::Agriculture.as_str(), "agriculture");
/// assert_eq!(Topic::Agriculture.label(), "农业");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Topic {
    /// 党建: party building, cadres, clean government.
    Party,
    /// 经济: indicators, industry, budget, trade.
    Economy,
    /// 投资: attracting investment, projects.
    Investment,
    /// 农业: farming, rural revitalisation, collective economy.
    Agriculture,
    /// 脱贫: relief from poverty and keeping it so.
    Poverty,
    /// 环境: ecology, pollution, sanitation.
    Environment,
    /// 建设: roads, pipes, housing, towns and villages.
    Infrastructure,
    /// 民生: livelihood, social security, employment, care.
    Welfare,
    /// 科教文卫: education, culture, health.
    EducationCultureHealth,
    /// 防疫: epidemic control.
    Epidemic,
    /// 治理: social governance, petitions, public order.
    Governance,
    /// 安全: work safety, emergencies, floods and fires.
    Safety,
    /// 人才: talent.
    Talent,
    /// 政务: the administration itself: conduct, appraisal.
    Government,
    /// 综合: no single subject.
    General,
}

impl Topic {
    /// All of them.
    pub const ALL: [Topic; 15] = [
        Topic::Party,
        Topic::Economy,
        Topic::Investment,
        Topic::Agriculture,
        Topic::Poverty,
        Topic::Environment,
        Topic::Infrastructure,
        Topic::Welfare,
        Topic::EducationCultureHealth,
        Topic::Epidemic,
        Topic::Governance,
        Topic::Safety,
        Topic::Talent,
        Topic::Government,
        Topic::General,
    ];

    /// Its name in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Topic::Party => "party",
            Topic::Economy => "economy",
            Topic::Investment => "investment",
            Topic::Agriculture => "agriculture",
            Topic::Poverty => "poverty",
            Topic::Environment => "environment",
            Topic::Infrastructure => "infrastructure",
            Topic::Welfare => "welfare",
            Topic::EducationCultureHealth => "education_culture_health",
            Topic::Epidemic => "epidemic",
            Topic::Governance => "governance",
            Topic::Safety => "safety",
            Topic::Talent => "talent",
            Topic::Government => "government",
            Topic::General => "general",
        }
    }

    /// A short Chinese name.
    pub const fn label(self) -> &'static str {
        match self {
            Topic::Party => "党建",
            Topic::Economy => "经济",
            Topic::Investment => "投资",
            Topic::Agriculture => "农业",
            Topic::Poverty => "脱贫",
            Topic::Environment => "环境",
            Topic::Infrastructure => "建设",
            Topic::Welfare => "民生",
            Topic::EducationCultureHealth => "科教文卫",
            Topic::Epidemic => "防疫",
            Topic::Governance => "治理",
            Topic::Safety => "安全",
            Topic::Talent => "人才",
            Topic::Government => "政务",
            Topic::General => "综合",
        }
    }
}

/// A topic with its share of the section's words.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TopicScore {
    /// The topic.
    pub topic: Topic,
    /// Its share, from 0 to 1.
    pub score: f32,
}

/// A term that spoke for a role or a topic.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// The term as it stands in the lexicon.
    pub term: Cow<'static, str>,
    /// What it spoke for: the name of a role or of a topic.
    pub label: Cow<'static, str>,
    /// Where it stood.
    pub place: EvidencePlace,
    /// Its first place in the section.
    pub span: Option<Span>,
    /// Its weight, all its places together.
    pub weight: f32,
}

/// Where a term stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum EvidencePlace {
    /// In the section's heading.
    Heading,
    /// In the section's text.
    Body,
    /// In the section above, or in the title.
    Parent,
    /// The section's place among the others.
    Order,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_distinct() {
        let mut names: Vec<_> = Topic::ALL.iter().map(|t| t.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Topic::ALL.len());
    }

    #[cfg(feature = "serde")]
    #[test]
    fn json_names_are_as_str() {
        for topic in Topic::ALL {
            assert_eq!(serde_json::to_value(topic).unwrap(), topic.as_str());
        }
    }
}
