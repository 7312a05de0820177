namespace Mandate.Tests.Architecture;

internal static class Rule
{
    /// <summary>Fails with every offence on a line of its own, so that all can be mended at once.</summary>
    public static void Holds(IEnumerable<string> offences)
    {
        var found = offences.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
