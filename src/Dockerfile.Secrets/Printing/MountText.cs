using System.Buffers;
using System.Globalization;
using System.Text;

namespace DockerfileSecrets.Printing;

/// <summary>Writes the text of mounts: fields between commas, those that hold one in quotes.</summary>
internal static class MountText
{
    private static readonly SearchValues<char> ActsAgain = SearchValues.Create("'\"\\`\r\n");

    /// <summary>A secret, its <c>required</c> as a bare key.</summary>
    /// <exception cref="ArgumentException">As <see cref="Of"/>.</exception>
    public static string OfSecret(string id, string? target, string? env, bool required, uint? mode, uint? uid, uint? gid) =>
        Of("secret", ("id", id), ("target", target), ("env", env))
        + (required ? ",required" : "")
        + Options(("mode", Octal(mode)), ("uid", Decimal(uid)), ("gid", Decimal(gid)));

    /// <summary>The type and the options that are set, in the order given. Those that are <see langword="null"/> are left out.</summary>
    /// <exception cref="ArgumentException">A value would act again when the builder expands variables, or cannot stand in a flag.</exception>
    public static string Of(string type, params ReadOnlySpan<(string Key, string? Value)> options) => "type=" + type + Options(options);

    /// <summary>Gives a mount back that has no errors.</summary>
    public static Mount Checked(Mount mount) => mount.Options.Diagnostics is [var first, ..] ? throw new ArgumentException(first.Message) : mount;

    public static string? Octal(uint? mode) => mode is { } bits ? "0" + Convert.ToString(bits, 8) : null;

    public static string? Decimal(uint? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Options(params ReadOnlySpan<(string Key, string? Value)> options)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in options)
        {
            if (value is not null && (value.AsSpan().ContainsAny(ActsAgain) || !System.Text.Ascii.IsValid(value)))
            {
                throw new ArgumentException(
                    $"The value of `{key}` cannot hold a quote, an escape character, a line break or what is not ASCII; Mount.Parse takes a mount as it is written.",
                    key);
            }

            Add(text, key, value);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        var field = $"{key}={value}";
        text.Append(',').Append(field.AsSpan().ContainsAny(",\"") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field);
    }
}
