using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mandate.Budget;

/// <summary>How a document looks: a heading that navigation finds, small tables with thin rules.</summary>
internal static class DocumentStyles
{
    public const string Heading = "Heading1", Table = "BudgetTable";

    private const string Sans = "Arial", HalfPointsOfText = "20", HalfPointsOfHeading = "32";

    /// <summary>A language as documents name it: with the country whose conventions pages follow.</summary>
    public static string Tag(string language) => language switch { "fr" => "fr-FR", "es" => "es-ES", "zh" => "zh-CN", "en" => "en-GB", _ => language };

    /// <param name="language">Of everything that says no other: fr-FR.</param>
    public static Styles Make(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Sans, HighAnsi = Sans, ComplexScript = Sans }, new FontSize { Val = HalfPointsOfText }, new Languages { Val = language, EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, Default = true, StyleId = "Normal" },
        new Style(new StyleName { Val = "heading 1" }, new BasedOn { Val = "Normal" }, new NextParagraphStyle { Val = "Normal" }, new PrimaryStyle(),
            new StyleParagraphProperties(new KeepNext(), new OutlineLevel { Val = 0 }), new StyleRunProperties(new Bold(), new FontSize { Val = HalfPointsOfHeading }))
        { Type = StyleValues.Paragraph, StyleId = Heading },
        new Style(new StyleName { Val = "Budget table" }, new StyleTableProperties(new TableBorders(Rule<TopBorder>(), Rule<BottomBorder>(), Rule<InsideHorizontalBorder>()),
            new TableCellMarginDefault(new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = Table });

    private static T Rule<T>() where T : BorderType, new() => new() { Val = new EnumValue<BorderValues> { InnerText = "single" }, Size = 4, Color = "8A94A0" };
}
