using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The parts of the appropriation and the sums, in the words of the field.</summary>
internal static class TableTitles
{
    public static LocalizedText Total { get; } = In("Total", "Total", "Total", "总计");

    /// <summary>Of the ordinary budget and what may come upon it, before investments.</summary>
    public static LocalizedText FirstThree { get; } = In("Parts I–III", "Parties I à III", "Partes I a III", "第一至第三编");

    public static LocalizedText Subtotal { get; } = In("Subtotal", "Sous-total", "Subtotal", "小计");

    public static LocalizedText Contributions { get; } = In("Contributions from member States", "Contributions des États Membres", "Contribuciones de los Estados Miembros", "成员国缴款");

    public static LocalizedText Part(string part) => part switch
    {
        "I" => In("Part I. Ordinary budget", "Partie I. Budget courant", "Parte I. Presupuesto corriente", "第一编.经常预算"),
        "II" => In("Part II. Unforeseen expenditure", "Partie II. Dépenses imprévues", "Parte II. Gastos imprevistos", "第二编.意外支出"),
        "III" => In("Part III. Working Capital Fund", "Partie III. Fonds de roulement", "Parte III. Fondo de Operaciones", "第三编.周转基金"),
        "IV" => In("Part IV. Institutional investments and extraordinary items", "Partie IV. Investissements institutionnels et postes extraordinaires",
            "Parte IV. Inversiones institucionales y partidas extraordinarias", "第四编.机构投资和特别项目"),
        _ => LocalizedText.In("en", $"Part {part}"),
    };

    private static LocalizedText In(string en, string fr, string es, string zh) =>
        new("en", new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = en, ["fr"] = fr, ["es"] = es, ["zh"] = zh });
}
