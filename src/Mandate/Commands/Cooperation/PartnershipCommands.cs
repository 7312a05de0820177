using System.CommandLine;
using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary><c>mandate cooperation partners|agreements|amend|reports|composition|gaps|dialogue|donor</c>.</summary>
internal static class PartnershipCommands
{
    private static readonly Option<string?> Role = DeliverablesCommand.OneOf("--role", "Those with this role alone.", "donor", "implementer");
    private static readonly Option<string?> Kind = DeliverablesCommand.OneOf("--kind", "One kind alone.", "financing", "memorandum", "letter_of_intent", "roadmap", "partnership", "implementation");
    private static readonly Option<string?> Partner = new("--partner") { Description = "One partner alone.", HelpName = "CODE" };
    private static readonly Option<string?> Donor = new("--donor") { Description = "One donor alone.", HelpName = "CODE" };
    private static readonly Option<string?> Standing = DeliverablesCommand.OneOf("--standing", "Those that stand so.", "late", "soon", "to_come", "sent_late", "sent_in_time");
    private static readonly Option<string?> Biennium = new("--biennium") { Description = "Like 2022-23 (default: the last with data).", HelpName = "YEARS" };
    private static readonly Argument<string> Agreement = new("AGREEMENT") { Description = "Code of the agreement." };
    private static readonly Option<int?> Number = new("--number") { Description = "Number of the amendment (default: a new one).", HelpName = "N" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why it is amended.", HelpName = "TEXT" };
    private static readonly Option<string?> To = new("--to") { Description = "New last day.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Amount = new("--amount") { Description = "New amount, in the currency of the agreement.", HelpName = "AMOUNT" };
    private static readonly Option<string?> Signed = new("--signed") { Description = "Day on which both had signed: merges the amendment.", HelpName = "YYYY-MM-DD" };
    private static readonly Option<bool> Withdraw = new("--withdraw") { Description = "Withdraw the amendment." };
    private static readonly Option<string?> ReportKind = DeliverablesCommand.OneOf("--kind", "Which report.", "narrative", "financial", "final_narrative", "final_financial");
    private static readonly Option<string?> Due = new("--due") { Description = "Day on which it was due.", HelpName = "YYYY-MM-DD", Required = true };
    private static readonly Option<string?> On = new("--on") { Description = "The day.", HelpName = "YYYY-MM-DD", Required = true };
    private static readonly Option<string?> Link = new("--link") { Description = "Address where it can be read.", HelpName = "URL" };
    private static readonly Argument<string> Email = new("EMAIL") { Description = "E-mail address of the account." };
    private static readonly Argument<string> DonorCode = new("PARTNER") { Description = "Code of the donor." };
    private static readonly Option<bool> Remove = new("--remove") { Description = "Take the link away." };
    private static readonly Argument<string> DialogueCode = new("CODE") { Description = "Code of the dialogue, new or known." };
    private static readonly Option<string?> Subject = new("--subject") { Description = "What it was about.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Outcome = new("--outcome") { Description = "Code of the outcome that it was about.", HelpName = "CODE" };
    private static readonly Option<string?> Conclusion = new("--conclusion") { Description = "What came of it.", HelpName = "TEXT" };

    public static Command[] All() => [Partners(), Agreements(), Amend(), Reports(), Composition(), Gaps(), Dialogue(), Donors()];

    private static Command Partners() => OrganisationCommands.Make("partners", "List donors and implementing partners with their money and assessments.", [Role],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListPartners>().HandleAsync(by, new(parsed.GetValue(Role)), ct),
            (lines, words) => CommandOutput.WriteRows(PartnershipText.Rows(lines, words)))).WithExamples("mandate cooperation partners --role implementer");

    private static Command Agreements() => OrganisationCommands.Make("agreements", "List agreements with what was received under them.", [Kind, Partner],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ListAgreements>().HandleAsync(by, new(DeliverablesCommand.Named<AgreementKind>(parsed.GetValue(Kind)), parsed.GetValue(Partner)), ct),
            (listing, words) => CommandOutput.WriteRows(PartnershipText.Rows(listing.Lines, words)))).WithExamples("mandate cooperation agreements --kind memorandum --json");

    private static Command Amend() => OrganisationCommands.Make("amend", "Draft an amendment of an agreement as a copy with differences; with --signed merge it, with --withdraw drop it.", [Agreement, Number, Reason, To, Amount, Signed, Withdraw],
        async (parsed, services, by, ct) =>
        {
            var agreement = parsed.GetRequiredValue(Agreement);
            if (parsed.GetValue(Number) is { } number && (parsed.GetValue(Signed) is not null || parsed.GetValue(Withdraw)))
                return CommandOutput.Show(parsed, services, await services.GetRequiredService<DecideAmendment>().HandleAsync(by, new(agreement, number, parsed.GetValue(Signed), parsed.GetValue(Withdraw)), ct),
                    (done, words) => CommandOutput.Write(PartnershipText.Lines(done.Number, done.State, done.Merged, words)));
            var found = await services.GetRequiredService<ShowAgreement>().HandleAsync(by, agreement, ct);
            if (!found.TryGet(out var shown)) return Cli.Refuse(services, found.Problems);
            var seen = shown.Amendments.FirstOrDefault(a => a.Number == parsed.GetValue(Number))?.Version ?? 0;
            return CommandOutput.Show(parsed, services, await services.GetRequiredService<DraftAmendment>().HandleAsync(by,
                    new(agreement, parsed.GetValue(Number), seen, parsed.GetValue(Reason), null, null, parsed.GetValue(To), parsed.GetValue(Amount), null, null), ct),
                (done, words) => CommandOutput.Write(PartnershipText.Lines(done.Number, AmendmentState.Draft, done.Differences, words)));
        }).WithExamples("mandate cooperation amend AGR-RAF-22-02-EX --reason \"Extension\" --to 2028-06-30", "mandate cooperation amend AGR-RAF-22-02-EX --number 1 --signed 2026-11-20");

    private static Command Reports()
    {
        var command = OrganisationCommands.Make("reports", "List the reports to donors: late first, then those due next.", [Donor, Standing],
            async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
                await services.GetRequiredService<ListDonorReports>().HandleAsync(by, new(parsed.GetValue(Donor), DeliverablesCommand.Named<ReportStanding>(parsed.GetValue(Standing))), ct),
                (calendar, words) => CommandOutput.WriteRows(PartnershipText.Rows(calendar.Lines, words)))).WithExamples("mandate cooperation reports --standing late");
        command.Add(OrganisationCommands.Make("send", "Record that a report went to its donor.", [Agreement, ReportKind, Due, On, Link],
            async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SendDonorReport>().HandleAsync(by,
                    new(parsed.GetRequiredValue(Agreement), parsed.GetValue(ReportKind), parsed.GetValue(Due), parsed.GetValue(On), parsed.GetValue(Link)), ct),
                (done, words) => CommandOutput.WriteRows(PartnershipText.Rows([done], words))))
            .WithExamples("mandate cooperation reports send AGR-RAF-22-02-EX --kind narrative --due 2026-03-31 --on 2026-03-30"));
        return command;
    }

    private static Command Composition() => OrganisationCommands.Make("composition", "Compute the indicators A.4.1, A.4.2 and C.1.1 of a biennium, each with what it is computed from.", [Biennium],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ReadComposition>().HandleAsync(by, parsed.GetValue(Biennium), ct),
            (found, words) => CommandOutput.WriteRows(PartnershipText.Rows(found, words)))).WithExamples("mandate cooperation composition --biennium 2022-23 --json");

    private static Command Gaps() => OrganisationCommands.Make("gaps", "Print for each outcome what is expected, bound to projects, and missing.", [Biennium],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ReadFundingGaps>().HandleAsync(by, parsed.GetValue(Biennium), ct),
            (found, words) => CommandOutput.WriteRows(PartnershipText.Rows(found, words)))).WithExamples("mandate cooperation gaps --biennium 2022-23");

    private static Command Dialogue() => OrganisationCommands.Make("dialogue", "Log a talk with a funder, or what came of one.", [DialogueCode, Partner, On, Subject, Outcome, Conclusion],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveDialogue>().HandleAsync(by, new(parsed.GetRequiredValue(DialogueCode), parsed.GetValue(Partner),
                parsed.GetValue(On), parsed.GetValue(Subject), LanguageList.Codes[0], parsed.GetValue(Outcome), parsed.GetValue(Conclusion), null, null), ct),
            (code, words) => Console.WriteLine(words["cooperation.dialogue.saved", code])))
        .WithExamples("mandate cooperation dialogue DLG-09 --partner D-GOV-A --on 2026-11-20 --subject \"Second phase\" --outcome 3");

    private static Command Donors() => OrganisationCommands.Make("donor", "Say for which donor an account signs in; its role is granted by mandate role.", [Email, DonorCode, Remove],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<LinkDonor>().HandleAsync(by, new(parsed.GetRequiredValue(Email), parsed.GetRequiredValue(DonorCode), parsed.GetValue(Remove)), ct),
            (_, words) => Console.Error.WriteLine(words[parsed.GetValue(Remove) ? "cooperation.donor.unlinked" : "cooperation.donor.linked"])))
        .WithExamples("mandate cooperation donor donor@example.org D-GOV-A");
}
