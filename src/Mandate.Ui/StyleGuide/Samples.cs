using Mandate.Kernel;

namespace Mandate.Ui.StyleGuide;

/// <summary>What the style guide shows: invented rows of the kind and length that real pages hold.</summary>
internal static class Samples
{
    public sealed record Line(string Code, LocalizedText Title, decimal? Baseline, decimal Target, decimal? Value, decimal Expected, State State, bool Provisional = false);

    public static LocalizedText Says { get; } = Text(
        "18 of 24 member States by June 2023; Africa and the Americas on course, Arab States not yet reported.",
        "18 États Membres sur 24 en juin 2023 ; l’Afrique et les Amériques sont en bonne voie, les États arabes n’ont encore rien communiqué.",
        "18 de 24 Estados Miembros hasta junio de 2023; África y las Américas avanzan según lo previsto, los Estados árabes aún no han informado.",
        "截至 2023 年 6 月，24 个成员国中已有 18 个达到要求；非洲和美洲进展正常，阿拉伯国家尚未报告。");

    public static LocalizedText Question { get; } = Text("Member State", "État Membre", "Estado Miembro", "成员国");

    public static LocalizedText Untranslated { get; } = LocalizedText.In("en", "A text that nobody has translated yet");

    public static LocalizedText Group { get; } = Text(
        "Outcome 1: Strong tripartite constituents and influential and inclusive social dialogue",
        "Résultat 1 : Des mandants tripartites forts et un dialogue social influent et inclusif",
        "Resultado 1: Mandantes tripartitos fuertes y un diálogo social influyente e inclusivo",
        "成果 1：强有力的三方成员和有影响力、包容的社会对话");

    public static IReadOnlyList<Line> Lines { get; } =
    [
        new("1.1.1", Text("Number of employers’ organizations with improved governance, strategies or services",
            "Nombre d’organisations d’employeurs dont la gouvernance, la stratégie ou les services se sont améliorés",
            "Número de organizaciones de empleadores con gobernanza, estrategias o servicios mejorados",
            "改进治理、战略或服务的雇主组织数目"), 28, 33, 36, 25, State.OnCourse),
        new("1.2.1", Text("Number of national workers’ organizations with innovative strategies to attract new members",
            "Nombre d’organisations nationales de travailleurs dotées de stratégies innovantes pour attirer de nouveaux membres",
            "Número de organizaciones nacionales de trabajadores con estrategias innovadoras para captar nuevos afiliados",
            "采取创新战略吸引新会员的全国性工人组织数目"), 1_250.5m, 36, 18, 27, State.Behind, Provisional: true),
        new("1.3.1", Text("Share of labour inspections that use a digital case file",
            "Part des inspections du travail qui utilisent un dossier numérique",
            "Proporción de inspecciones de trabajo que utilizan un expediente digital",
            "使用电子案卷的劳动监察所占比例"), -4.5m, 1_000_000, 0, 600_000, State.AtRisk),
        new("1.4.1", Text("Number of member States with new or stronger social dialogue institutions",
            "Nombre d’États Membres dotés d’institutions de dialogue social nouvelles ou renforcées",
            "Número de Estados Miembros con instituciones de diálogo social nuevas o reforzadas",
            "新建或加强社会对话机构的成员国数目"), null, 24, null, 18, State.NoData),
    ];

    public static IReadOnlyList<(LocalizedText Region, decimal[] Parts)> Regions { get; } =
    [
        (Text("Africa", "Afrique", "África", "非洲"), [9, 4, 2]),
        (Text("Americas", "Amériques", "Américas", "美洲"), [6, 3, 0]),
        (Text("Arab States", "États arabes", "Estados árabes", "阿拉伯国家"), [0, 1, 5]),
        (Text("Asia and the Pacific", "Asie et Pacifique", "Asia y el Pacífico", "亚洲和太平洋"), [7, 2, 3]),
        (Text("Europe and Central Asia", "Europe et Asie centrale", "Europa y Asia Central", "欧洲和中亚"), [3, 2, 1]),
    ];

    public static IReadOnlyList<ChartPoint> Series { get; } =
    [
        new(new(2019, 12, 31), 4), new(new(2020, 12, 31), 6), new(new(2021, 12, 31), null),
        new(new(2022, 6, 30), 11), new(new(2022, 12, 31), 14), new(new(2023, 6, 30), 18, Provisional: true),
    ];

    private static LocalizedText Text(string en, string fr, string es, string zh) =>
        new("en", new Dictionary<string, string> { ["en"] = en, ["fr"] = fr, ["es"] = es, ["zh"] = zh });
}
