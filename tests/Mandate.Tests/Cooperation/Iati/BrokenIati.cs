using System.Xml.Linq;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>A good file, broken in a way that a seed chooses; the same seed breaks it in the same way.</summary>
internal sealed class BrokenIati(int seed)
{
    private static readonly XNamespace Own = "https://example.org/ns/plan";

    /// <summary>Values that somebody has written somewhere: each is good for one attribute and bad for another.</summary>
    private static readonly string[] Values =
    [
        "", " ", "0", "1", "2", "3", "4", "5", "98", "99", "100", "100.0", "100.00000001", "99.99", "33.33", "50", "-1", "-0.0", "101", "1e309", "NaN", "INF", "1,5", ".5", "5.", "+5", " 7 ",
        "true", "TRUE", "2024-02-29", "2023-02-29", "2024-13-01", "2099-01-01", "2024-01-01Z", "2024-01-01+02:00", "0000-01-01", "24-01-01", "2024-01-01T00:00:00", "2099-01-01T10:00:00Z",
        "2024-01-01T24:00:00", "2024-01-01T25:00:00", "2024-01-01T10:00:00.", "2024-01-01T10:00:00.123456789Z", "2024-01-01T10:00:00+14:30", "en", "EN-us", "x_y", "abcdefghij", "http://[", "a b", "##", "https://example.org/ä",
        "XM-DAC-41302", " XM-DAC-7", "XM-DAC-7 ", "GB/1", "A&B", "A|B", "A?B", "\u00A0X", "US-USAGOV", "A1", "B1", "A3", "USD", "999999999999", "99999999999999999999999999999999", "2147483648", "\t1\n",
    ];

    private readonly Random random = new(seed);

    /// <summary>What was done, for whoever reads why a test failed.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Values, attributes and elements go, come twice or change, each where it stands.</summary>
    public XDocument Change(string good, int times)
    {
        var document = XDocument.Parse(good, LoadOptions.PreserveWhitespace);
        for (var time = 0; time < times; time++) ChangeOne(document);
        return document;
    }

    /// <summary>Elements also move, are renamed or come from elsewhere.</summary>
    public XDocument Disorder(string good)
    {
        var document = XDocument.Parse(good, LoadOptions.PreserveWhitespace);
        var element = Any(document);
        switch (random.Next(9))
        {
            case 0: Move(document, element); break;
            case 1: Say("rename " + element.Name, () => element.Name = "narrativ"); break;
            case 2: Say("text in " + element.Name, () => element.Add(new XText(random.Next(2) == 0 ? "words" : "  \n "))); break;
            case 3: Say("foreign in " + element.Name, () => Insert(element, new XElement(Own + "note", new XAttribute("any", "1"), "text", new XElement(Own + "more")))); break;
            case 4: Say("foreign attribute on " + element.Name, () => element.SetAttributeValue(Own + "mark", "1")); break;
            case 5: Say("unknown attribute on " + element.Name, () => element.SetAttributeValue("mark", "1")); break;
            case 6: Say("copied into " + element.Name, () => Insert(element, new XElement(Any(document)))); break;
            case 7: Say("namespace of " + element.Name, () => element.Name = Own + element.Name.LocalName); break;
            default: ChangeOne(document); break;
        }
        return document;
    }

    private void ChangeOne(XDocument document)
    {
        var element = random.Next(12) == 0 ? document.Root!.Elements().First() : Any(document);
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        if (attributes.Count > 0 && random.Next(5) < 3)
        {
            var attribute = attributes[random.Next(attributes.Count)];
            if (random.Next(3) == 0) Say($"without {element.Name}/@{attribute.Name}", attribute.Remove);
            else SetValue(element, attribute);
            return;
        }
        if (element.Parent == document.Root) return;
        if (!element.HasElements && element.Value.Length > 0 && random.Next(2) == 0) Say("text of " + element.Name, () => element.Value = Values[random.Next(Values.Length)]);
        else if (random.Next(2) == 0) Say("without " + element.Name, element.Remove);
        else Say("twice " + element.Name, () => element.AddAfterSelf(new XElement(element)));
    }

    private void SetValue(XElement element, XAttribute attribute)
    {
        var value = Values[random.Next(Values.Length)];
        Say($"{element.Name}/@{attribute.Name} = '{value}'", () => attribute.Value = value);
    }

    private void Move(XDocument document, XElement element)
    {
        var siblings = element.Parent!.Elements().ToList();
        var other = random.Next(2) == 0 ? siblings[random.Next(siblings.Count)] : Any(document);
        if (other == element || other.Ancestors().Contains(element)) return;
        Say($"{element.Name} before {other.Name}", () =>
        {
            element.Remove();
            other.AddBeforeSelf(element);
        });
    }

    private void Insert(XElement parent, XElement child)
    {
        var children = parent.Elements().ToList();
        var at = random.Next(children.Count + 1);
        if (at == children.Count) parent.Add(child);
        else children[at].AddBeforeSelf(child);
    }

    // Any below an activity: without the activity itself nothing would be left to look at.
    private XElement Any(XDocument document)
    {
        var all = document.Root!.Elements().Elements().DescendantsAndSelf().ToList();
        return all[random.Next(all.Count)];
    }

    private void Say(string what, Action change)
    {
        Done.Add(what);
        change();
    }
}
