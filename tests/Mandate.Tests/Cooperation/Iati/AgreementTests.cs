using System.Xml.Linq;
using Mandate.TestSupport;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>Our verdicts are those of the standard's own schemas and of its own ruleset, taken at its word.</summary>
public sealed class AgreementTests
{
    private static readonly Lazy<SchemaOracle> Schemas = new(() => new SchemaOracle());
    private static readonly Lazy<RulesetOracle> Ruleset = new(() => new RulesetOracle(IatiVerdict.Now));

    [Fact]
    public void Against_the_small_files_there_is_nothing_to_say()
    {
        Assert.Empty(IatiVerdict.Of(SampleIati.Activities).Report.Findings);
        Assert.Empty(IatiVerdict.Of(SampleIati.Organisations).Report.Findings);
    }

    [Fact]
    public void Every_rule_of_the_ruleset_is_broken_by_a_case_and_is_one_of_ours()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        Assert.Equal(Ruleset.Value.Ids.Order(StringComparer.Ordinal), RuleCase.All.Select(c => c.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rule_that_is_broken_is_found_and_no_other_than_the_ruleset_finds()
    {
        foreach (var broken in RuleCase.All)
        {
            var text = broken.Apply(broken.Text);
            Assert.NotEqual(broken.Text, text);
            var ours = IatiVerdict.Of(text);
            Assert.True(ours.Rules.Contains(broken.Rule), $"{broken} was not found, but {string.Join(", ", ours.Rules)}");
            if (SharedIati.IsThere) Agree(text, broken.ToString(), broken.IsOrganisation);
        }
    }

    [Fact]
    public void Several_rules_broken_at_once_are_found_as_the_ruleset_finds_them()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        for (var seed = 0; seed < 250; seed++)
        {
            var random = new Random(seed);
            var isOrganisation = seed % 5 == 0;
            var cases = RuleCase.All.Where(c => c.IsOrganisation == isOrganisation).OrderBy(_ => random.Next()).Take(random.Next(2, 9)).ToList();
            Agree(cases.Aggregate(cases[0].Text, (text, c) => c.Apply(text)), $"seed {seed}: {string.Join(" | ", cases)}", isOrganisation);
        }
    }

    [Fact]
    public void A_generated_file_broken_anywhere_is_judged_as_schemas_and_ruleset_judge_it()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        var good = ((int[])[1, 3, 5]).Select(LastAlone).ToArray();
        var faulted = 0;
        for (var seed = 0; seed < 240; seed++)
        {
            var broken = new BrokenIati(seed);
            var document = seed % 2 == 0 ? broken.Disorder(good[seed % 3]) : broken.Change(good[seed % 3], 1 + (seed % 7));
            var text = document.ToString(SaveOptions.DisableFormatting);
            var what = $"seed {seed}: {string.Join(" | ", broken.Done)}";
            // What stands out of its place is a fault of the schema; the rules are then asked of what is at its place.
            if (seed % 2 == 1) Agree(text, what, isOrganisation: false);
            if (AgreeOnSchema(text, what, "iati-activities")) faulted++;
        }
        // Both kinds came about in numbers.
        Assert.InRange(faulted, 60, 220);
    }

    [Fact]
    public void An_organisation_file_broken_anywhere_is_judged_as_the_schemas_judge_it()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        for (var seed = 0; seed < 300; seed++)
        {
            var broken = new BrokenIati(seed);
            var document = seed % 2 == 0 ? broken.Disorder(SampleIati.Organisations) : broken.Change(SampleIati.Organisations, 1 + (seed % 3));
            AgreeOnSchema(document.ToString(SaveOptions.DisableFormatting), $"seed {seed}: {string.Join(" | ", broken.Done)}", "iati-organisations");
        }
    }

    private static void Agree(string text, string what, bool isOrganisation)
    {
        AgreeOnSchema(text, what, isOrganisation ? "iati-organisations" : "iati-activities");
        var theirs = Ruleset.Value.Broken(XDocument.Parse(text, LoadOptions.PreserveWhitespace));
        Assert.True(theirs.SetEquals(IatiVerdict.Of(text).OfTheRuleset), $"{what}\ntheirs {string.Join(", ", theirs)}\nours {string.Join(", ", IatiVerdict.Of(text).OfTheRuleset)}");
    }

    private static bool AgreeOnSchema(string text, string what, string root)
    {
        var theirs = Schemas.Value.Faults(text, root);
        var ours = IatiVerdict.Of(text).OfTheSchema.ToList();
        Assert.True(theirs.Count > 0 == ours.Count > 0, $"{what}\ntheirs {string.Join("; ", theirs.Take(3))}\nours {string.Join(", ", ours)}");
        return theirs.Count > 0;
    }

    private static string LastAlone(int activities)
    {
        var document = XDocument.Parse(GeneratedIati.Text(activities), LoadOptions.PreserveWhitespace);
        foreach (var activity in document.Root!.Elements().SkipLast(1).ToList()) activity.Remove();
        return document.ToString(SaveOptions.DisableFormatting);
    }
}
