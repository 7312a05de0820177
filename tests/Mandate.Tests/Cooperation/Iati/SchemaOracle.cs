using System.Text;
using System.Xml;
using System.Xml.Schema;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>What .NET says of a file by the standard's own schemas.</summary>
internal sealed class SchemaOracle
{
    private readonly Dictionary<string, XmlSchemaSet> sets = new(StringComparer.Ordinal)
    {
        ["iati-activities"] = Load("iati-activities-schema.xsd"),
        ["iati-organisations"] = Load("iati-organisations-schema.xsd"),
    };

    /// <summary>The faults with their lines; of a file that is not XML, the one that ended it.</summary>
    public List<(int Line, string Message)> Faults(string xml, string root = "iati-activities") => Faults(Encoding.UTF8.GetBytes(xml), root);

    public List<(int Line, string Message)> Faults(byte[] xml, string root = "iati-activities")
    {
        var faults = new List<(int, string)>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = sets[root], DtdProcessing = DtdProcessing.Prohibit, ValidationFlags = XmlSchemaValidationFlags.AllowXmlAttributes };
        settings.ValidationEventHandler += (_, e) => faults.Add((e.Exception.LineNumber, e.Message));
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), settings);
            while (reader.Read())
            {
            }
        }
        catch (XmlException e)
        {
            faults.Add((e.LineNumber, e.Message));
        }
        return faults;
    }

    private static XmlSchemaSet Load(string file)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["xml.xsd", "iati-common.xsd", file])
        {
            using var reader = XmlReader.Create(SharedIati.File(name), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            var schema = XmlSchema.Read(reader, null)!;
            // What it includes is given here, without looking for files.
            foreach (XmlSchemaExternal external in schema.Includes.Cast<XmlSchemaExternal>().ToList())
                if (external is XmlSchemaInclude) schema.Includes.Remove(external);
                else external.SchemaLocation = null;
            set.Add(schema);
        }
        set.Compile();
        return set;
    }
}
