namespace Mandate.Organisation;

/// <summary>The words of this module: keys <c>organisation.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static Mandate.Kernel.ModuleWords Module { get; } =
        new("organisation", new System.Resources.ResourceManager("Mandate.Organisation.Texts", typeof(Texts).Assembly));
}
