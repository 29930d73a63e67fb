using System.Globalization;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>Findings in words.</summary>
internal static class FindingWords
{
    public static string RuleOf(ImageFinding finding) => finding.Kind switch
    {
        FindingKind.Value => "secret-value",
        FindingKind.CredentialFile => "credential-file",
        FindingKind.SecretMountFile => "secret-mount-file",
        _ => "secret-variable",
    };

    public static string LevelOf(ImageFinding finding) => finding.Kind == FindingKind.Value ? "error" : "warning";

    public static string EncodingOf(ImageFinding finding) => finding.Encoding switch
    {
        null => "",
        ValueEncoding.Plain => "plain",
        ValueEncoding.Base64 => "base64",
        ValueEncoding.Base64Url => "base64url",
        ValueEncoding.Base64Twice => "base64-twice",
        ValueEncoding.Base64Utf16 => "base64-utf16",
        ValueEncoding.Hex => "hex",
        ValueEncoding.Url => "url",
        ValueEncoding.Json => "json",
        ValueEncoding.Xml => "xml",
        ValueEncoding.QuotedPrintable => "quoted-printable",
        ValueEncoding.Utf16LittleEndian => "utf-16le",
        ValueEncoding.Utf16BigEndian => "utf-16be",
        _ => "mixed-escapes",
    };

    public static string What(ImageFinding finding)
    {
        if (finding.Kind != FindingKind.Value)
        {
            return finding.Message;
        }

        var part = finding.Part switch { ValuePart.Line => "a line of ", ValuePart.Word => "a word of ", _ => "" };
        var times = finding.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", {finding.Count} times") : "";
        return $"{part}secret '{finding.SecretId}' ({EncodingOf(finding)}{times})";
    }

    public static string Where(ImageFinding finding)
    {
        var offset = finding.Offset >= 0 ? string.Create(CultureInfo.InvariantCulture, $", byte {finding.Offset}") : "";
        var property = finding.Property == "content" ? "" : $", its {finding.Property}";
        return finding.Path + property + offset;
    }

    /// <summary>The part of the image that a finding is in.</summary>
    public static string PlaceOf(ImageFinding finding) => finding.Place.ToString().ToLowerInvariant();

    /// <summary>The file of a finding in metadata, without the field.</summary>
    public static string FileOf(ImageFinding finding) => finding.Path.Split('#', 2)[0];

    /// <summary>The field of a finding in metadata.</summary>
    public static string FieldOf(ImageFinding finding) => Where(finding).Split('#', 2) is [_, var field] ? field : Where(finding);

    /// <summary>A number with its noun.</summary>
    public static string Number(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
