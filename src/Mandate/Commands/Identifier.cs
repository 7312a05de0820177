using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mandate.Commands;

/// <summary>The argument that names one thing by the identifier which another command printed.</summary>
internal static class Identifier
{
    public static Argument<Guid> Argument(string description) => new("ID") { Description = description, CustomParser = Read };

    private static Guid Read(ArgumentResult typed)
    {
        var text = typed.Tokens.Count > 0 ? typed.Tokens[0].Value : "";
        if (!Guid.TryParse(text, out var id)) typed.AddError(Cli.Say("kernel.command.not_an_identifier", text));
        return id;
    }

    public static Argument<Guid[]> Several(string description) =>
        new("ID") { Description = description, Arity = ArgumentArity.OneOrMore, CustomParser = ReadAll };

    private static Guid[] ReadAll(ArgumentResult typed)
    {
        foreach (var token in typed.Tokens.Where(t => !Guid.TryParse(t.Value, out _))) typed.AddError(Cli.Say("kernel.command.not_an_identifier", token.Value));
        return [.. typed.Tokens.Select(t => Guid.TryParse(t.Value, out var id) ? id : default)];
    }
}
