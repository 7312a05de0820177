using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Mandate.Ui;

/// <summary>
/// What a page's address names (<c>/results/{id}</c>) is taken from the address alone: a field of the same name in the
/// form would stand above it, and the page would answer about something else than it shows.
/// </summary>
internal sealed class AddressDecides : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var template = model.ActionDescriptor.AttributeRouteInfo?.Template ?? "";
        foreach (var parameter in model.HandlerMethods.SelectMany(h => h.Parameters).Where(p => IsIn(template, p.ParameterName)))
            (parameter.BindingInfo ??= new BindingInfo()).BindingSource = BindingSource.Path;
    }

    private static bool IsIn(string template, string name) =>
        template.Contains($"{{{name}}}", StringComparison.OrdinalIgnoreCase) || template.Contains($"{{{name}:", StringComparison.OrdinalIgnoreCase);
}
