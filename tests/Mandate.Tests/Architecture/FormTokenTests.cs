using System.Text.RegularExpressions;

namespace Mandate.Tests.Architecture;

/// <summary>
/// A form with an action of its own gets no antiforgery token unless it asks for one. Here for forms that a page shows
/// in some states only; what pages really send is tried over HTTP.
/// </summary>
public partial class FormTokenTests
{
    // LanguageCookie says why.
    private const string Exception = "src/Mandate.Ui/Shell/_Languages.cshtml";

    [Fact]
    public void A_form_with_an_action_of_its_own_asks_for_its_token() =>
        Rule.Holds(SourceTree.In("src/", ".cshtml", ".cs").Where(file => file.Path != Exception).SelectMany(Offences));

    [Theory]
    [InlineData("<form method=\"post\" action=\"?handler=Remove\">")]
    [InlineData("<form class=\"ask\" action=\"/x\" method='POST' novalidate>")]
    [InlineData("<form action=\"/x\" asp-antiforgery=\"false\" method=\"post\">")]
    [InlineData("<form method=\\\"post\\\" action=\\\"{href}\\\">")]
    public void A_form_without_its_token_is_found(string markup) => Assert.Single(Offences(new SourceFile("Sample.cshtml", markup)));

    [Theory]
    [InlineData("<form method=\"post\" novalidate>")]
    [InlineData("<form method=\"post\" action=\"/x\" asp-antiforgery=\"true\">")]
    [InlineData("<form method=\"get\" action=\"/x\">")]
    public void A_form_with_a_token_or_without_need_of_one_is_let_be(string markup) => Assert.Empty(Offences(new SourceFile("Sample.cshtml", markup)));

    private static IEnumerable<string> Offences(SourceFile file) => Form().Matches(file.Text).Select(m => m.Value)
        .Where(form => Posts().IsMatch(form) && form.Contains(" action=", StringComparison.Ordinal)
            && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal))
        .Select(form => $"{file.Path}: {form}");

    [GeneratedRegex("<form\\b[^>]*>")]
    private static partial Regex Form();

    [GeneratedRegex("method=\\\\?[\"']post\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Posts();
}
