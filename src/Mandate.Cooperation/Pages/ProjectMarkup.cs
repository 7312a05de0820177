using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>Small pieces of the pages about projects.</summary>
internal static class ProjectMarkup
{
    public static string StatusKey(ActivityStatus status) => "cooperation.status." + SnakeEnum<ActivityStatus>.Name(status);

    public static string RoleKey(PartnerRole role) => "cooperation.role." + SnakeEnum<PartnerRole>.Name(role);

    public static string KindKey(AgreementKind kind) => "cooperation.agreement_kind." + SnakeEnum<AgreementKind>.Name(kind);

    public static string EarmarkingKey(Earmarking earmarking) => "cooperation.earmarking." + SnakeEnum<Earmarking>.Name(earmarking);

    public static string TypeKey(ProjectResultType type) => "cooperation.result_type." + SnakeEnum<ProjectResultType>.Name(type);

    public static string LevelKey(RiskLevel level) => "cooperation.risk_level." + SnakeEnum<RiskLevel>.Name(level);

    public static string RatingKey(AssessmentRating rating) => "cooperation.rating." + SnakeEnum<AssessmentRating>.Name(rating);

    public static string EvaluationKey(ProjectEvaluationKind kind) => "cooperation.evaluation." + SnakeEnum<ProjectEvaluationKind>.Name(kind);

    public static string SpentKey(ExpenditureKind kind) => "cooperation.spent." + SnakeEnum<ExpenditureKind>.Name(kind);

    /// <summary>By what a figure is parted, or which part it is: in the reader's words where it is one of the usual ones, else as it was entered.</summary>
    public static string Part(string word, Words words) => words.Has("cooperation.parted." + word) ? words["cooperation.parted." + word] : word;

    public static Markup Link(ProjectLine line) => Markup.Of($"<a class=\"nowrap\" href=\"{CooperationLinks.Project(line.Code)}\">{line.Code}</a>");

    public static Markup Partner(Named partner) => Markup.Of($"<a href=\"{CooperationLinks.Partner(partner.Code)}\">{FigureMarkup.Text(partner.Name)}</a>");

    public static Markup Usd(decimal amount) => Markup.Of($"<span class=\"num\">{Shown.Fixed(amount, 0)}</span>");

    public static Markup Share(decimal? share, Words words) => share is { } known ? Markup.Of($"<span class=\"num\">{Shown.Percent(known, 0)}</span>") : FigureMarkup.Missing(words["cooperation.none"]);

    public static Markup Time(DateOnly from, DateOnly to) => Markup.Of($"{FigureMarkup.Date(from)}–{FigureMarkup.Date(to)}");

    /// <summary>Markup after markup, with what the language puts between.</summary>
    public static Markup List(IEnumerable<Markup> parts, Words words) => parts.ToList() is { Count: > 0 } all
        ? all.Skip(1).Aggregate(all[0], (before, part) => Markup.Of($"{before}{words["cooperation.list.between"]}{part}")) : FigureMarkup.Missing(words["cooperation.none"]);

    /// <summary>An address outside this program: it does not learn where the reader came from.</summary>
    public static Markup Outside(string link, Markup text) => Markup.Of($"<a href=\"{link}\" rel=\"noreferrer\">{text}</a>");
}
