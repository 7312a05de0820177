using Mandate.Kernel;
using System.Text;
using Mandate.Results;

namespace Mandate.Tests.Results.Imports;

/// <summary>A small framework in CSV: two regions, one outcome, one output, two indicators; tests spoil it cell by cell.</summary>
internal static class FrameworkFixture
{
    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["results_framework.csv"] = "code,type,parent,class,en,zh\n1,outcome,,policy,Strong institutions,机构\n1.1,output,1,policy,Capacity,能力\n",
        ["indicators.csv"] = "code,parent,level,code_in_seed,en,zh,unit,sdg_indicator,sdg_relation,means_of_verification,mov_system,status_2022_23,dc_strategy_indicator,note\n"
            + "1.1.1,1.1,output,1,States with a plan,计划,member States,8.b.1,basis,Reports,SMS,new,1,\n1.1.2,1.1,output,1,Share on time,按时,percent,,,Reports,SMS,,,\n",
        ["baselines.csv"] = "indicator,seq,dimension,year,value,unit,provisional,text\n1.1.1,1,,2019,7,member States,0,\n1.1.1,2,,2021,12,member States,1,\n1.1.2,1,,2020,38.5,percent,0,\n",
        ["targets.csv"] = "indicator,seq,kind,total,unit,sdg_target,text\n1.1.1,1,count,10,member States,,\n1.1.2,1,percent_level,40,percent,,\n",
        ["target_regions.csv"] = "indicator,region,zh,value\n1.1.1,AFR,非洲,6\n1.1.1,AMR,美洲,4\n",
        ["regions.csv"] = "code,en,zh_short,zh_programme\nAFR,Africa,非洲,非洲计划\nAMR,Americas,美洲,美洲计划\n",
        ["sdg_links.csv"] = "sdg_target,sdg_goal,outcome_codes,sdg_indicators,en,new_in_2022_23\n8.b,8,1,8.b.1,Youth employment,0\n",
    };

    public static List<ImportFile> Files(params (string Name, string Text)[] changed) =>
        [.. Texts.Select(t => new ImportFile(t.Key, Bytes(changed.FirstOrDefault(c => c.Name == t.Key).Text ?? t.Value))),
            .. changed.Where(c => !Texts.ContainsKey(c.Name)).Select(c => new ImportFile(c.Name, Bytes(c.Text)))];

    /// <summary>The files with one piece of text replaced.</summary>
    public static List<ImportFile> With(string file, string old, string @new)
    {
        Assert.Contains(old, Texts[file], StringComparison.Ordinal);
        return Files((file, Texts[file].Replace(old, @new, StringComparison.Ordinal)));
    }

    public static List<ImportFile> WithBytes(string file, byte[] bytes) =>
        Files().ConvertAll(f => f.Name == file ? f with { Bytes = bytes } : f);

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Each problem as <c>file:row:column code</c>.</summary>
    public static List<string> Problems(IReadOnlyList<ImportFile> files) =>
        FrameworkReader.Read(files).Problems.ToProblems().ConvertAll(p => $"{p.Place?.File}:{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}");
}
