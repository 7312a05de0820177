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

    All = Prices | Items | Objects | TechnicalCooperation | Outcomes | Resources | Assumptions | NewPosts | Redeployments | Provisions | Restated | Uses | Elements | Posts,
}
