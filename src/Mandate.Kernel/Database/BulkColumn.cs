using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Kernel;

/// <summary>A column of a bulk load: its name and type in the database and how its value is read from a row.</summary>
internal sealed record BulkColumn(IProperty Property, Func<object, object?> Part)
{
    public string Name { get; } = Property.GetColumnName();

    public string StoreType { get; } = Property.GetRelationalTypeMapping().StoreTypeNameBase;

    /// <summary>The value as the column takes it.</summary>
    public object? Stored(object row) => Value(row) is not { } value ? null
        : Property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    /// <summary>The value as it stands in the journal.</summary>
    public object? Shown(object row) => JournalJson.Shown(Property, Value(row));

    public static List<BulkColumn> Of(IEntityType table) => Of(table, row => row).ToList();

    private object? Value(object row) => Part(row) is { } part ? Property.GetGetter().GetClrValue(part) : null;

    // The parts of a value of several columns are read through that value.
    private static IEnumerable<BulkColumn> Of(ITypeBase type, Func<object, object?> part) =>
        type.GetProperties().Where(p => !IsGivenByTheDatabase(p)).Select(p => Of(p, part))
            .Concat(type.GetComplexProperties().SelectMany(c =>
                Of(c.ComplexType, row => part(row) is { } whole ? c.GetGetter().GetClrValue(whole) : null)));

    private static BulkColumn Of(IProperty property, Func<object, object?> part) => property.IsShadowProperty()
        ? throw new NotSupportedException($"{property.Name}: a bulk load sets every column itself.")
        : new(property, part);

    private static bool IsGivenByTheDatabase(IProperty property) =>
        property.ValueGenerated != ValueGenerated.Never && property.ClrType != typeof(Guid);
}
