using System.Text.RegularExpressions;
using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mandate.Tests.Architecture;

/// <summary>Nothing that people would want to see in the journal goes past it, and nothing that must not stand there does.</summary>
public sealed partial class JournalBypassTests
{
    // Each with the reason why its change need not be journalled.
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["src/Mandate.Budget/Execution/Imports/StageExecution.cs"] = "files of the accounts that wait for their preview; what they do is journalled",
        ["src/Mandate.Cooperation/Iati/Publishing/Publications/KeepPublication.cs"] = "content of published files and what each activity was; each file has its row of the journal, with its hash",
        ["src/Mandate.Cooperation/Iati/Received/KeepUpload.cs"] = "uploads that wait for their preview; what they bring in is journalled",
        ["src/Mandate.Cooperation/Iati/Received/ReceivedStore.cs"] = "what other publishers say; each import has one row of the journal, with counts and the hash of all that came",
        ["src/Mandate.Organisation/Accounts/ForgetExpired.cs"] = "sessions and links that ended long ago",
        ["src/Mandate.Organisation/SignIn/Attempts.cs"] = "counts of failed sign-ins, not journalled",
        ["src/Mandate.Organisation/SignIn/ProtectionKeys.cs"] = "the program's own keys of cookies, which nobody edits",
        ["src/Mandate.Organisation/SignIn/SessionCookie.cs"] = "when a session was last seen",
        ["src/Mandate.Organisation/Tokens/TokenSignIn.cs"] = "when a token was last used",
        ["src/Mandate.Organisation/Uploads/KeptUploads.cs"] = "uploads that wait for their preview; what they do is journalled",
        ["src/Mandate.Results/Progress/FigureTables.cs"] = "figures, which can be computed again at any time",
        ["src/Mandate.Results/Progress/FigureWriter.cs"] = "the number by which kept pages are known to be stale",
        ["src/Mandate.Results/Spreadsheets/CellsInBulk.cs"] = "cells of an upload; each result's are journalled together, as MeasurementsChanged",
    };

    [Fact]
    public void Rows_are_changed_past_the_journal_only_where_it_says_why()
    {
        var found = SourceTree.ProductCode.Where(f => !f.Path.StartsWith("src/Mandate.Kernel/", StringComparison.Ordinal)
            && Bypass().IsMatch(f.Text)).Select(f => f.Path).ToList();
        Rule.Holds(found.Except(Allowed.Keys).Select(f => f + ": changes rows past the journal"));
        Rule.Holds(Allowed.Keys.Except(found).Select(f => f + ": does not any more; take it off the list"));
    }

    [Fact]
    public void What_opens_a_door_is_masked_in_the_journal()
    {
        Rule.Holds(Model().GetEntityTypes()
            .Where(e => !typeof(INotJournalled).IsAssignableFrom(e.ClrType) && e.ClrType != typeof(JournalEntry))
            .SelectMany(e => e.GetProperties())
            .Where(p => Secret().IsMatch(p.Name) && p.FindAnnotation(JournalJson.Secret) is null)
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name} stands in the journal as it is"));
    }

    [Fact]
    public void The_database_deletes_no_row_by_itself() => Assert.DoesNotContain(
        Model().GetEntityTypes().SelectMany(e => e.GetForeignKeys()),
        key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull);

    private static IModel Model()
    {
        using var db = new MandateDbDesign().CreateDbContext([]);
        return db.Model;
    }

    [GeneratedRegex("ExecuteUpdate|ExecuteDelete|ExecuteSql|ExecuteNonQuery|BeginBinaryImport|BeginRawBinaryCopy")]
    private static partial Regex Bypass();

    [GeneratedRegex("password|secret|token|stamp$|securitystamp|keyhash|tokenhash", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
