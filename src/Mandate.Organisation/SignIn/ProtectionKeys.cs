using System.Xml.Linq;
using Mandate.Kernel;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Npgsql;

namespace Mandate.Organisation;

/// <summary>
/// One of the keys that seal cookies and forms. They are in the database so that a restart signs nobody out and a
/// second server reads what the first has sealed. Not journalled: they are secrets, and no act of anybody.
/// </summary>
internal sealed class ProtectionKey : INotJournalled
{
    /// <summary><c>key-GUID</c> or <c>revocation-…</c>, given by ASP.NET Core.</summary>
    public required string Name { get; init; }

    public required string Xml { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder)
        {
            builder.ToTable("protection_key", OrganisationModel.Schema);
            builder.HasKey(x => x.Name);
            builder.Property(x => x.Name).HasMaxLength(200);
        }
    }
}

/// <summary>Reads and writes <see cref="ProtectionKey"/> for ASP.NET Core, which asks for it without async.</summary>
internal sealed class ProtectionKeys(NpgsqlDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = source.CreateCommand("select xml from organisation.protection_key");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = source.CreateCommand(
            "insert into organisation.protection_key (name, xml) values ($1, $2) on conflict (name) do update set xml = excluded.xml");
        command.Parameters.AddWithValue(friendlyName);
        command.Parameters.AddWithValue(element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}
