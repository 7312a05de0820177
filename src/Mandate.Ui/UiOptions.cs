using Microsoft.AspNetCore.Http;

namespace Mandate.Ui;

/// <summary>What the frame of every page shows; set by the executable and by the modules below it.</summary>
public sealed class UiOptions
{
    /// <summary>The organisation's name for the reader of this request; null shows the product's.</summary>
    public Func<HttpContext, string?> OrganisationName { get; set; } = _ => null;

    /// <summary>Says that the figures reported are invented.</summary>
    public const string DemoBanner = "ui.banner.demo";

    /// <summary>Key of a sentence under the header on every page (<see cref="DemoBanner"/>); null: none.</summary>
    public string? BannerKey { get; set; }

    /// <summary>Path of the partial that shows who is signed in, or the way to sign in; null: none.</summary>
    public string? AccountPartial { get; set; }

    /// <summary>Whether <c>/ui</c> shows every component (development and demo).</summary>
    public bool StyleGuide { get; set; }
}
