using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Kernel;

/// <summary>A column of a bulk load: its name and type in the database and how its value is read from a row.</summary>
internal sealed record BulkColumn(IProperty Property, Func<object, object?> Part)
{
    public string Name { get; } = Property.GetColumnName();

    public string StoreType { get; } = Property.GetRelationalTypeMapping().StoreTypeNameBase;

    // Asked of the model once: there may be a million rows.
    private readonly Func<object?, object?>? convert = Property.GetTypeMapping().Converter?.ConvertToProvider;
    private readonly IClrPropertyGetter getter = Property.GetGetter();
    private readonly Func<object?, object?> shown = JournalJson.Shown(Property);

    /// <summary>Its name as it stands in the journal.</summary>
    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(Property.GetColumnName(), JournalJson.Options.Encoder);

    /// <summary>The value as the row has it.</summary>
    public object? Value(object row) => Part(row) is { } part ? getter.GetClrValue(part) : null;

    /// <summary>A value as the column takes it.</summary>
    public object? Stored(object? value) => value is null || convert is null ? value : convert(value);

    /// <summary>A value as it stands in the journal.</summary>
    public object? Shown(object? value) => shown(value);

    public static List<BulkColumn> Of(IEntityType table) => Of(table, row => row).ToList();

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
