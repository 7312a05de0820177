namespace Mandate.Results;

/// <summary>The words of this module: keys <c>results.…</c> in Texts.resx (en) and its fr, es and zh siblings.</summary>
public static class Texts
{
    public static Mandate.Kernel.ModuleWords Module { get; } =
        new("results", new System.Resources.ResourceManager("Mandate.Results.Texts", typeof(Texts).Assembly));
}
