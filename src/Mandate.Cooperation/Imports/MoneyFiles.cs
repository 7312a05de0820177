using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Rates, budgets, pledges, instalments and forecasts. Expenditure comes from the accounts alone (<see cref="ImportExpenditure"/>).</summary>
internal static class MoneyFiles
{
    private static readonly string[] Valued = ["value_date", "rate", "amount_usd"];

    public static readonly PortfolioFile[] All =
    [
        new(PortfolioFiles.Shape("operational_rates.csv", ["currency", "from", "rate"]), Rate),
        new(PortfolioFiles.Shape("project_budgets.csv", ["project", "from", "to", "object", "amount", "currency"], ["revised", "committed", .. Valued]), Budget),
        new(PortfolioFiles.Shape("pledges.csv", ["code", "kind", "partner", "on", "amount", "currency"], ["agreement", "project", .. Valued]), Pledge),
        new(PortfolioFiles.Shape("instalments.csv", ["agreement", "number", "due_on", "amount", "currency"],
            "project", "received_on", "received_amount", "value_date", "rate", "received_usd"), Instalment),
        new(PortfolioFiles.Shape("forecasts.csv", ["biennium", "region", "amount_usd"], "outcome", "actual"), Forecast),
    ];

    private static void Rate(PortfolioRow r)
    {
        var (currency, from, rate) = (r.Money(), r.Date("from"), r.Figure("rate"));
        if (rate <= 0) r.Refuse("cooperation.money.rate", "rate", rate);
        r.Once((currency, from));
        if (!r.State.Rates.TryGetValue((currency, from), out var row))
            r.State.Rates[(currency, from)] = row = r.State.Add(new OperationalRate { Id = Guid.CreateVersion7(), Currency = currency, From = from });
        row.Rate = rate;
    }

    private static void Budget(PortfolioRow r)
    {
        var (p, from, to, what, revised, committed) = (r.Project(), r.Date("from"), r.Date("to"), r.Name("object"), r.Flag("revised"), r.Flag("committed"));
        var money = r.Valued(from);
        if (from != default && to != default && !ProjectRules.IsWithinYear(from, to)) r.Refuse("cooperation.budget.year", "to");
        if (money?.Amount < 0) r.Refuse("cooperation.budget.negative", "amount");
        if (p is null || money is not { } valued) return;
        r.Once((p, from, what));
        if (p.Budgets.Exists(b => b.Object == what && b.From != from && b.From <= to && from <= b.To)) r.Refuse("cooperation.budget.overlap", "from", what);
        var budget = p.Budgets.Find(b => b.From == from && b.Object == what);
        if (budget is null) p.Budgets.Add(budget = new ProjectBudget { Id = Guid.CreateVersion7(), ProjectId = p.Id, From = from, Object = what, Currency = valued.Currency });
        (budget.To, budget.IsRevised, budget.IsCommitted) = (to, revised, committed);
        valued.Into(budget);
    }

    private static void Pledge(PortfolioRow r)
    {
        var (code, kind, partner, on, agreement, project) = (r.Code(), r.Chosen<PledgeKind>("kind"), r.Partner(), r.Date("on"), r.OptionalAgreement("agreement"), r.OptionalProject());
        var money = r.Valued(on);
        if (on > r.State.Today) r.Refuse("cooperation.import.future", "on");
        if (money?.Amount <= 0) r.Refuse("cooperation.agreement.amount", "amount");
        if (partner is not null && agreement is not null && agreement.PartnerId != partner.Id) r.Refuse("cooperation.pledge.other_partner", "agreement", agreement.Code, partner.Code);
        r.Once(code);
        if (code.Length == 0 || partner is null || money is not { } valued) return;
        if (!r.State.Pledges.TryGetValue(code, out var pledge))
            r.State.Pledges[code] = pledge = r.State.Add(new Pledge { Id = Guid.CreateVersion7(), Code = code, PartnerId = partner.Id, Currency = valued.Currency });
        (pledge.Kind, pledge.PartnerId, pledge.On, pledge.AgreementId, pledge.ProjectId) = (kind, partner.Id, on, agreement?.Id, project?.Id);
        valued.Into(pledge);
    }

    private static void Instalment(PortfolioRow r)
    {
        var (agreement, number, due, amount, currency) = (r.Agreement(), r.Whole("number"), r.Date("due_on"), r.Figure("amount"), r.Money());
        var (project, received) = (r.OptionalProject(), r.Day("received_on"));
        if (amount <= 0) r.Refuse("cooperation.agreement.amount", "amount");
        else if (!new Money(amount, currency).IsWhole) r.Refuse("cooperation.money.decimals", "amount", amount, currency.Code, currency.Decimals);
        if (received > r.State.Today) r.Refuse("cooperation.import.future", "received_on");
        if (received is null != r.Text("received_amount") is null) r.Refuse("cooperation.instalment.half", received is null ? "received_on" : "received_amount");
        var money = received is { } day && r.Text("received_amount") is not null ? r.Valued(day, "received_amount", "received_usd") : null;
        if (agreement is null || number == 0) return;
        r.Once((agreement, number));
        if (!r.State.Instalments.TryGetValue((agreement.Id, number), out var i))
            r.State.Instalments[(agreement.Id, number)] = i = r.State.Add(new Instalment { Id = Guid.CreateVersion7(), AgreementId = agreement.Id, Number = number, Currency = currency });
        (i.ProjectId, i.DueOn, i.Amount, i.Currency, i.ReceivedOn) = (project?.Id, due, amount, currency, received);
        (i.ReceivedAmount, i.ValueDate, i.Rate, i.ReceivedUsd) = (money?.Amount, money?.ValueDate, money?.Rate, money?.Usd);
    }

    private static void Forecast(PortfolioRow r)
    {
        var (text, region, outcome, actual, usd) = (r.Name("biennium"), r.Code("region"), r.OptionalCode("outcome") ?? "", r.Flag("actual"), r.Figure("amount_usd"));
        var biennium = Biennium.Parse(text);
        if (text.Length > 0 && !biennium.IsOk) r.Refuse(biennium.Problems[0].Code, "biennium", [.. biennium.Problems[0].Args]);
        if (region.Length > 0 && region != "GLO" && !r.State.Regions.Contains(region)) r.Refuse("cooperation.import.region", "region", region);
        if (usd < 0) r.Refuse("cooperation.budget.negative", "amount_usd");
        if (decimal.Round(usd, 2) != usd) r.Refuse("cooperation.money.cents", "amount_usd", usd);
        if (!biennium.TryGet(out var cycle)) return;
        var key = (cycle.ToString(), region, outcome, actual);
        r.Once(key);
        if (!r.State.Forecasts.TryGetValue(key, out var f))
            r.State.Forecasts[key] = f = r.State.Add(new CooperationForecast { Id = Guid.CreateVersion7(), Cycle = cycle, Region = region, Outcome = outcome, IsActual = actual });
        f.AmountUsd = usd;
    }
}
