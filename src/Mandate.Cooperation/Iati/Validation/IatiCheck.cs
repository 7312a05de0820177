namespace Mandate.Cooperation;

/// <summary>What one reading of a file came to.</summary>
internal sealed record IatiReading(string? Kind, string? Version, long Activities, long Bytes);

/// <summary>
/// Reads an IATI file once, from its first byte to its last, and holds it against everything: XML, the table of the
/// standard, its ruleset and codelists. What it keeps is one activity at a time and a mark of each identifier.
/// </summary>
internal sealed class IatiCheck
{
    private readonly XmlScanner xml;
    private readonly Findings findings;
    private readonly StructureCheck structure;
    private readonly RuleCheck rules;
    private readonly VersionCheck version;
    private readonly byte[] text = new byte[64 * 1024];
    private OpenElement[] open = new OpenElement[16];
    private int depth, skipped, textLength;
    private string? kind;

    public IatiCheck(Stream source, Findings findings, DateTimeOffset now)
    {
        this.findings = findings;
        xml = new XmlScanner(source, IatiStructure.Names);
        structure = new StructureCheck(xml, findings);
        rules = new RuleCheck(xml, findings, now.UtcTicks);
        version = new VersionCheck(xml, findings);
    }

    /// <summary>Reads to the end, or to what makes reading on pointless; says every so often how many bytes it has read.</summary>
    public IatiReading Read(Action<long>? progress, CancellationToken ct)
    {
        var token = 0;
        while (true)
        {
            if ((++token & 0xFFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Invoke(xml.BytesRead);
            }
            switch (xml.Read())
            {
                case XmlToken.Start: if (!Start()) return Done(); break;
                case XmlToken.End: End(); break;
                case XmlToken.Text: Text(); break;
                case XmlToken.Done: return Done();
                default:
                    findings.Add(xml.Fault.Rule, xml.Line, depth > 0 ? open[depth - 1].Element.Path : "", xml.Fault.About);
                    rules.Abandon();
                    return Done();
            }
        }
    }

    private IatiReading Done() => new(kind, version.Stated, rules.Activities, xml.BytesRead);

    private bool Start()
    {
        if (skipped > 0)
        {
            skipped++;
            return true;
        }
        if (depth == 0) return Root();
        var element = structure.Place(ref open[depth - 1], xml.Name);
        if (element is null) skipped = 1;
        else Enter(element);
        return true;
    }

    private bool Root()
    {
        var found = xml.Namespace.Length == 0 ? IatiStructure.For(xml.Name) : null;
        if (found is null)
        {
            findings.Add("schema.root", xml.Line, Findings.Shown(xml.Name), xml.Name);
            return false;
        }
        kind = found.Root.Name;
        if (!version.Check()) return false;
        Enter(found.Root);
        return true;
    }

    private void Enter(IatiElement element)
    {
        if (depth == open.Length) Array.Resize(ref open, depth * 2);
        open[depth++] = new OpenElement { Element = element, Line = xml.Line };
        textLength = 0;
        structure.Attributes(element);
        if (element.Fact != Fact.None) rules.Start(element, open, depth);
    }

    private void End()
    {
        if (skipped > 0)
        {
            skipped--;
            return;
        }
        ref var ended = ref open[depth - 1];
        var read = text.AsSpan(0, textLength);
        structure.End(ended, read);
        if (ended.Element.Fact != Fact.None) rules.End(ended, read, open, depth);
        depth--;
    }

    private void Text()
    {
        if (skipped > 0 || depth == 0) return;
        ref var current = ref open[depth - 1];
        var piece = xml.Text;
        if (current.Element.Text is null && !current.Element.IsAnything)
        {
            structure.Text(ref current, piece);
            return;
        }
        current.HasText = true;
        // More than this is no number and no identifier; of words nothing needs to be kept.
        var kept = piece[..Math.Min(piece.Length, text.Length - textLength)];
        if (current.Element.Fact == Fact.Narrative) return;
        kept.CopyTo(text.AsSpan(textLength));
        textLength += kept.Length;
    }
}
