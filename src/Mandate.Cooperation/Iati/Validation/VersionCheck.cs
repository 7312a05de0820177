namespace Mandate.Cooperation;

/// <summary>The version that a file says it is of: 2.03, or an older one of the same decimal that 2.03 still reads.</summary>
internal sealed class VersionCheck(XmlScanner xml, Findings findings)
{
    public string? Stated { get; private set; }

    /// <summary>False where reading on would only say a thousand times that another version is meant.</summary>
    public bool Check()
    {
        foreach (ref readonly var a in xml.Attributes)
            if (a.Id == Known.Version) Stated = Findings.Shown(xml.ValueOf(a));
        if (Stated is null or "2.03") return true;
        var rule = Stated is "2.01" or "2.02" ? "advice.older_version" : Stated.StartsWith("1.", StringComparison.Ordinal) ? "file.retired_version" : "file.unknown_version";
        findings.Add(rule, xml.Line, Findings.Shown(xml.Name) + "/@version", Stated);
        return rule != "file.retired_version";
    }
}
