using Mandate.Kernel;
using System.Globalization;
using System.Text;
using Mandate.Results;

namespace Mandate.Bench;

/// <summary>The files of a framework of any size: one impact, outcomes of 25 indicators each, ten years.</summary>
internal static class GeneratedFramework
{
    public const string Code = "generated";
    public const int FirstYear = 2016, Years = 10;
    private const int IndicatorsOfAnOutcome = 25;

    /// <summary>Every second indicator counts persons, the others are shares of them.</summary>
    public static bool IsShare(int indicator) => indicator % 2 == 1;

    public static string CodeOf(int indicator) => string.Create(CultureInfo.InvariantCulture, $"{indicator / IndicatorsOfAnOutcome + 1}.{indicator % IndicatorsOfAnOutcome + 1}");

    public static IReadOnlyList<ImportFile> Files(int indicators)
    {
        var outcomes = Enumerable.Range(1, (indicators + IndicatorsOfAnOutcome - 1) / IndicatorsOfAnOutcome);
        var all = Enumerable.Range(0, indicators).ToList();
        return
        [
            Of("framework.csv", "code,from,to,en,fr,es,zh", [$"{Code},{FirstYear}-01-01,{FirstYear + Years - 1}-12-31,Generated,,,"]),
            Of("results_framework.csv", "code,type,parent,class,en,zh", ["TOP,impact,,impact,Impact,", .. outcomes.Select(o => $"{o},outcome,TOP,policy,Outcome {o},")]),
            Of("indicators.csv", "code,parent,level,code_in_seed,en,zh,unit,sdg_indicator,sdg_relation,means_of_verification,mov_system,status_2016_25,dc_strategy_indicator,note",
                all.Select(i => $"{CodeOf(i)},{i / IndicatorsOfAnOutcome + 1},outcome,1,Indicator {CodeOf(i)},,{(IsShare(i) ? "percent" : "persons")},,,,,,0,")),
            Of("baselines.csv", "indicator,seq,dimension,year,value,unit,provisional,text", all.Select(i => $"{CodeOf(i)},1,,2015,{(IsShare(i) ? "40,percent" : "0,persons")},0,")),
            Of("targets.csv", "indicator,seq,kind,total,unit,sdg_target,text", all.Select(i => $"{CodeOf(i)},1,{(i == 0 ? "count,100,persons" : IsShare(i) ? "percent_level,60,percent" : "percent_increase_over_baseline,20,persons")},,")),
            Of("target_regions.csv", "indicator,region,zh,value", [$"{CodeOf(0)},AFR,,100"]),
            Of("regions.csv", "code,en,zh_short,zh_programme", ["AFR,Africa,,", "AMR,Americas,,", "ARB,Arab States,,", "APA,Asia and the Pacific,,", "ECA,Europe and Central Asia,,"]),
            Of("sdg_links.csv", "sdg_target,sdg_goal,outcome_codes,sdg_indicators,en,new_in_2016_25", ["8.5,8,all,,Full employment,0"]),
            Of("indicator_rules.csv", "code,direction,kind,time_rule,place_rule,hierarchy_rule,dimension_rule,reason",
                all.Select(i => $"{CodeOf(i)},rising,value,{(IsShare(i) ? "latest,weighted_average" : "sum,sum")},,,measured")),
        ];
    }

    /// <summary>All of them by country and broken down by sex.</summary>
    public static ImportFile Measures(int indicators) => Of("measures.csv", "indicator,measured_at,accumulation,minimum,maximum,dimensions,reason",
        Enumerable.Range(0, indicators).Select(i => $"{CodeOf(i)},country,periodic,,,sex:{(IsShare(i) ? "weighted_average" : "sum")},measured"));

    private static ImportFile Of(string name, string header, IEnumerable<string> rows) =>
        new(name, Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)) + "\n"));
}
