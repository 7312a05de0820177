using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Tests.Architecture;

/// <summary>A table stands in the schema of the module whose class it is; only that module writes it.</summary>
public class OwnershipTests
{
    // The kernel keeps its journal apart, so that its rights can be set apart.
    private static readonly Dictionary<string, string[]> Schemas = new(StringComparer.Ordinal)
    {
        ["Mandate.Kernel"] = ["kernel", "journal"],
    };

    [Fact]
    public void Each_module_owns_its_schema()
    {
        using var db = new MandateDbDesign().CreateDbContext([]);
        Assert.NotEmpty(db.Model.GetEntityTypes());
        Rule.Holds(Offences(db.Model));
    }

    [Fact]
    public void A_table_in_the_schema_of_another_module_is_found()
    {
        var model = new ModelBuilder();
        model.Entity<Stray>().ToTable("stray", "results").HasKey(stray => stray.Id);
        Assert.Equal(["Stray of Mandate.Tests stands in results.stray"], Offences((IModel)model.FinalizeModel()));
    }

    private sealed class Stray
    {
        public int Id { get; set; }
    }

    private static IEnumerable<string> Offences(IModel model) =>
        from entity in model.GetEntityTypes()
        let owner = entity.ClrType.Assembly.GetName().Name!
        where !OwnedBy(owner).Contains(entity.GetSchema(), StringComparer.Ordinal)
        select $"{entity.ClrType.Name} of {owner} stands in {entity.GetSchema()}.{entity.GetTableName()}";

    private static string[] OwnedBy(string module) =>
        Schemas.TryGetValue(module, out var several) ? several : [module[(module.LastIndexOf('.') + 1)..].ToLowerInvariant()];
}
