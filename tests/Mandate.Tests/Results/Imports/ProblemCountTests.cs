using System.Globalization;
using Mandate.Kernel;
using Mandate.Tests.Languages;
using Mandate.Ui;

namespace Mandate.Tests.Results.Imports;

public class ProblemCountTests
{
    private static readonly Words Words = new(EveryWord.Modules) { FailOnMissing = true };

    [Theory]
    [InlineData("en", 1, "1 problem was found;"), InlineData("en", 2, "2 problems were found;")]
    [InlineData("fr", 1, "1 problème a été trouvé\u00a0;"), InlineData("fr", 2, "2 problèmes ont été trouvés\u00a0;")]
    [InlineData("es", 1, "Se encontró 1 problema;"), InlineData("es", 2, "Se encontraron 2 problemas;")]
    [InlineData("zh", 1, "发现 1 个问题；"), InlineData("zh", 2, "发现 2 个问题；")]
    public void One_problem_of_a_file_is_said_in_the_singular(string language, int problems, string begins)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        var found = Enumerable.Repeat(Problem.Rule("results.programme.unseen", "title", "U+202E"), problems).ToList();
        Assert.StartsWith(begins, Words.For(ProblemCount.Of(found, "Files")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 1, "Framework F: 1 row would be added, 2 changed,"), InlineData("en", 5, "Framework F: 5 rows would be added, 2 changed,")]
    [InlineData("fr", 1, "Cadre F. Lignes à ajouter\u00a0: 1\u00a0; à modifier\u00a0: 2\u00a0;")]
    [InlineData("es", 1, "Marco F. Filas por añadir: 1; por modificar: 2;")]
    [InlineData("zh", 1, "框架 F：将新增 1 行，更改 2 行，")]
    public void What_an_import_would_do_agrees_with_its_number(string language, int added, string begins)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        Assert.StartsWith(begins, Words.Count("results.import.would", added, "F", 2, 0, 4), StringComparison.Ordinal);
    }
}
