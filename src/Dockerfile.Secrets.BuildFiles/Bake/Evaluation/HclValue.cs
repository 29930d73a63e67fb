using System.Collections.Immutable;
using System.Globalization;

namespace DockerfileSecrets.BuildFiles.Bake;

/// <summary>A value, or why there is none.</summary>
internal abstract record HclValue
{
    public static HclValue Null { get; } = new HclNull();

    /// <summary>A number as HCL writes it into strings: without zeros at the end, without an exponent; null for what is none.</summary>
    public static HclValue? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? new HclText(number.ToString("0.############################", CultureInfo.InvariantCulture), false)
        : null;

    public static HclValue Of(bool value) => new HclText(value ? "true" : "false", false);
}

/// <summary>A string, or a number or truth value as text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsString">Whether it is written as a string.</param>
internal sealed record HclText(string Text, bool IsString) : HclValue;

/// <summary>A list.</summary>
internal sealed record HclItems(ImmutableArray<HclValue> Items) : HclValue;

/// <summary>An object.</summary>
internal sealed record HclMap(ImmutableArray<(string Key, HclValue Value)> Entries) : HclValue;

/// <summary>The value null.</summary>
internal sealed record HclNull : HclValue;

/// <summary>Not known; the reason completes a sentence about the file, such as <c>calls the function `x`</c>.</summary>
internal sealed record HclUnknown(string Reason) : HclValue;
