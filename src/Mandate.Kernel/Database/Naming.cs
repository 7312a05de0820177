using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Kernel;

/// <summary>Tables and columns in snake_case; the versions of editable rows as concurrency tokens.</summary>
internal static class Naming
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table) entity.SetTableName(Snake(table));
            NameColumns(entity, "");
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            NameConstraints(entity);
            foreach (var key in entity.GetForeignKeys()) LeaveNothingToTheDatabase(key);
        }
    }

    // The columns of a value of several columns carry the name of the property: cost_amount, cost_currency.
    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetProperties())
            property.SetColumnName(prefix + Snake(property.GetColumnName()));
        foreach (var complex in type.GetComplexProperties())
        {
            // The journal could not name its parts: such a value is one column with a converter.
            if (complex.IsCollection || complex.ComplexType.IsMappedToJson())
                throw new NotSupportedException($"{type.Name}.{complex.Name}: map it as a jsonb column with a converter.");
            NameColumns(complex.ComplexType, prefix + Snake(complex.Name) + "_");
        }
    }

    private static void NameConstraints(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()));
        foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Snake(key.GetConstraintName()));
        foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()));
    }

    // A row that the database deletes or empties by itself would be missing from the journal.
    private static void LeaveNothingToTheDatabase(IMutableForeignKey key)
    {
        if (key.DeleteBehavior == DeleteBehavior.Cascade) key.DeleteBehavior = DeleteBehavior.ClientCascade;
        else if (key.DeleteBehavior == DeleteBehavior.SetNull) key.DeleteBehavior = DeleteBehavior.ClientSetNull;
    }

    // "PK_Indicator" and "IX_Indicator_FrameworkId_Code" keep their underscores.
    private static string? Snake(string? name) => name is null ? null
        : string.Join('_', name.Split('_').Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));
}
