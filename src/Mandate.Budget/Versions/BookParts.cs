namespace Mandate.Budget;

/// <summary>What of a version is read: nobody loads what they do not show.</summary>
[Flags]
internal enum BookParts
{
    None = 0,
    Lines = 1,
    Items = 2,
    Objects = 4,
    TechnicalCooperation = 8,
    Outcomes = 16,
    Resources = 32,
    Rates = 64,
    Restated = 65536,
    Shares = 131072,
    Requirements = 262144,
    Scale = 16384,
    Balances = 32768,

    /// <summary>Forecasts of the last biennium and what became of them.</summary>
    ZeroBase = 524288,

    /// <summary>Inflation by region and what else is assumed of prices.</summary>
    Assumptions = 128,
    NewPosts = 256,
    Redeployments = 512,
    Provisions = 1024,

    /// <summary>What was recorded of their execution.</summary>
    Uses = 2048,

    /// <summary>Cost elements of lines.</summary>
    Elements = 4096,

    /// <summary>The post register and the standard costs.</summary>
    Posts = 8192,

    /// <summary>The price layers of lines and the rates they are reckoned at.</summary>
    Prices = Lines | Rates,

    /// <summary>Lines with what moves their prices.</summary>
    Increases = Prices | Elements | Assumptions,

    /// <summary>What the changes of a scenario touch.</summary>
    Scenario = Increases | Posts,

    /// <summary>What lines are shared out over the outcomes by.</summary>
    Allocation = Lines | Items | Outcomes | Shares,

    /// <summary>What member States are assessed and owe.</summary>
    Contributions = Prices | Scale | Balances,

    /// <summary>What the outcomes have and require from every source.</summary>
    Funding = Outcomes | Resources | Requirements,

    /// <summary>What makes a table finer and is not needed for it.</summary>
    Finer = Shares | Requirements | Balances | ZeroBase,

    All = Allocation | Contributions | Funding | Objects | TechnicalCooperation | Assumptions | NewPosts | Redeployments | Provisions | Restated | Uses | Elements | Posts | ZeroBase,
}
