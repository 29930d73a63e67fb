using System.Globalization;
using DockerfileSecrets.Cli.Checking;

namespace DockerfileSecrets.Cli.Output.Findings;

/// <summary>Findings as XML: an element for each file inside one root.</summary>
internal abstract class FindingsXml(string root, string attribute, string value) : FindingsReport
{
    public override string Head => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {attribute}=\"{value}\">";

    public override string Of(CheckedFile file) => Piece(xml => Write(xml, file));

    public override string Tail(CheckTotals totals) => $"\n</{root}>\n";

    protected abstract void Write(XmlElements xml, CheckedFile file);

    /// <summary>Elements as they stand in the whole.</summary>
    protected static string Piece(Action<XmlElements> write)
    {
        var xml = new XmlElements();
        write(xml);
        return xml.ToString();
    }

    /// <summary>XML has no place for most control characters, for halves of surrogate pairs, and for U+FFFE and U+FFFF.</summary>
    protected static string Clean(string text) =>
        string.Concat(VisibleText.Of(text).EnumerateRunes().Select(r => r.Value is 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
