using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>A finding in a file of ours leads to where it is mended; in a file of others it leads nowhere.</summary>
public class FindingLinksTests
{
    private static readonly FindingLinks Links = new("XM-DAC-41302", new HashSet<string> { "RAF-1" });

    [Theory]
    [InlineData("recipient-country/@percentage", "/projects/RAF-1/parts/places")]
    [InlineData("iati-activity/budget/period-end", "/projects/RAF-1/parts/budgets")]
    [InlineData("result/indicator/period", "/projects/RAF-1/parts/results")]
    [InlineData("title", "/projects/RAF-1/edit")]
    [InlineData("transaction/value", "/projects/RAF-1#money")]
    [InlineData("", "/projects/RAF-1")]
    public void An_element_of_our_activity_leads_to_its_part_of_the_project(string element, string address) => Assert.Equal(address, Links.Of(About("XM-DAC-41302-RAF-1", element)));

    [Fact]
    public void Our_organisation_leads_to_the_publisher_and_others_nowhere()
    {
        Assert.Equal(OpenDataLinks.Publisher, Links.Of(About("XM-DAC-41302", "total-budget")));
        Assert.Null(Links.Of(About("XM-DAC-41302-GONE", "budget")));
        Assert.Null(Links.Of(About("XM-DAC-99999-RAF-1", "budget")));
        Assert.Null(Links.Of(new Finding("7.5.1", Severity.Error, 1, "budget", [])));
        Assert.Null(FindingLinks.None.Of(About("XM-DAC-41302-RAF-1", "budget")));
    }

    // Every part that a finding may lead to has a form.
    [Fact]
    public void Every_part_that_is_led_to_exists()
    {
        foreach (var element in new[] { "recipient-country", "location", "sector", "policy-marker", "tag", "participating-org", "document-link", "budget", "result", "activity-scope" })
            Assert.Contains(PortfolioParts.All, p => p.Owner == PartOwner.Project && Links.Of(About("XM-DAC-41302-RAF-1", element)) == CooperationLinks.ProjectPart("RAF-1", p.Name));
    }

    private static Finding About(string identifier, string element) => new("x", Severity.Error, 1, element, []) { Identifier = identifier };
}
