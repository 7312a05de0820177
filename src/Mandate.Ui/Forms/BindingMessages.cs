using Mandate.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Ui;

/// <summary>What the binder says of a value that it cannot read, in the reader's language.</summary>
internal static class BindingMessages
{
    public static void Set(MvcOptions mvc, Words words)
    {
        // Whether something is asked for is a rule of the operation, which says so in its own words.
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var m = mvc.ModelBindingMessageProvider;
        m.SetValueMustBeANumberAccessor(_ => words["ui.error.number"]);
        m.SetNonPropertyValueMustBeANumberAccessor(() => words["ui.error.number"]);
        m.SetAttemptedValueIsInvalidAccessor((value, _) => words["ui.error.not_understood", value]);
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["ui.error.not_understood", value]);
        m.SetValueIsInvalidAccessor(value => words["ui.error.not_understood", value]);
        m.SetUnknownValueIsInvalidAccessor(_ => words["ui.error.not_understood_unknown"]);
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["ui.error.not_understood_unknown"]);
        m.SetMissingBindRequiredValueAccessor(_ => words["ui.error.missing"]);
        m.SetMissingKeyOrValueAccessor(() => words["ui.error.missing"]);
        m.SetMissingRequestBodyRequiredValueAccessor(() => words["ui.error.missing"]);
        m.SetValueMustNotBeNullAccessor(_ => words["ui.error.missing"]);
    }
}
