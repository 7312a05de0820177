using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mandate.Ui;

/// <summary>The names of the fields that a page takes, in the order in which it declares them, posted or not.</summary>
internal static class FormFields
{
    public static List<string> Of(ActionDescriptor page, IModelMetadataProvider metadata) =>
        [.. (page.BoundProperties ?? []).SelectMany(p => Names(p, metadata.GetMetadataForType(p.ParameterType)))];

    private static IEnumerable<string> Names(ParameterDescriptor property, ModelMetadata type) =>
        type is { IsComplexType: true, IsCollectionType: false } && type.Properties.Count > 0
            ? type.Properties.Select(p => $"{property.Name}.{p.PropertyName}") : [property.Name];
}
