namespace Mandate.Results;

/// <summary>
/// The file of links for somebody to go through: what is said already, and for the rest what the two frameworks
/// themselves suggest. The same code, unit and title goes on; one that the later framework marks as revised is revised;
/// one that it marks as new is new. Where nothing suggests itself the kind stays empty, so that the file is not taken
/// back before somebody has decided. Pure.
/// </summary>
internal static class DraftLinks
{
    public static List<LinkRow> Of(LinkPair pair)
    {
        if (pair.Earlier is not { } earlier) return [];
        var free = pair.Lines.Where(l => l is { Kind: null, From: not null }).ToDictionary(l => l.From!.Code, l => l.From!, StringComparer.Ordinal);
        var rows = pair.Lines.Where(l => l.To is not null || l.Kind is not null)
            .Select(l => l.Kind is { } said ? new LinkRow(0, earlier, l.From?.Code, pair.Framework, l.To?.Code, said, l.IsComparable, l.Reason) : Suggested(earlier, pair.Framework, l.To!, free)).ToList();
        return [.. rows, .. free.Values.OrderBy(i => i.Position).Select(i => new LinkRow(0, earlier, i.Code, pair.Framework, null, null, null, null))];
    }

    private static LinkRow Suggested(string earlier, string framework, LinkedIndicator to, Dictionary<string, LinkedIndicator> free)
    {
        var row = new LinkRow(0, earlier, null, framework, to.Code, null, null, null);
        if (to.Change == "new") return row with { Kind = LinkKind.New };
        if (!free.Remove(to.Code, out var from)) return row;
        if (to.Change == "revised") return row with { From = from.Code, Kind = LinkKind.Revised };
        return row with { From = from.Code, Kind = from.Unit == to.Unit && from.Title == to.Title ? LinkKind.Continued : null };
    }
}
