using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DockerfileSecrets.Images.Matching;

namespace DockerfileSecrets.Images.Values;

/// <summary>A value as it is, with some of its characters escaped, and with all of them escaped.</summary>
internal static class EscapeForms
{
    private const int LongestOnOneLine = 76;

    public static IEnumerable<ValueForm> Of(byte[] value)
    {
        if (SafeRun.IsLongEnough(value))
        {
            // Found by letters and digits that nobody escapes, whatever is escaped around them.
            yield return new ValueForm(ValueEncoding.Plain, value, Tolerance.Escaped);
        }
        else
        {
            yield return new ValueForm(ValueEncoding.Plain, value);
        }

        foreach (var form in Partly(value).Concat(Wholly(value)))
        {
            yield return form;
        }
    }

    /// <summary>What the usual encoders make of the value: needed when it has few letters and digits in a row, or characters beyond ASCII.</summary>
    private static IEnumerable<ValueForm> Partly(byte[] value)
    {
        // RFC 3986, JavaScript, Java, .NET's WebUtility, PHP, Go's paths, encodeURI, Python's quote, and all that is no letter or digit.
        foreach (var kept in new[] { "-_.~", "-_.!~*'()", "-_.*", "-_.!*()", "-_.", "-_.~$&+=:@", "-_.!~*'();/?:@&=+$,#", "-_.~/", "" })
        {
            foreach (var format in new[] { "X2", "x2" })
            {
                yield return Ascii(ValueEncoding.Url, Escape(value, kept, b => "%" + b.ToString(format, CultureInfo.InvariantCulture)));
                yield return Ascii(ValueEncoding.Url, Escape(value, kept, b => b == ' ' ? "+" : "%" + b.ToString(format, CultureInfo.InvariantCulture)));
                yield return Ascii(ValueEncoding.Url, Escape(value, kept, b => "%25" + b.ToString(format, CultureInfo.InvariantCulture)));
            }
        }

        var printable = new string([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => c != '=')]);
        yield return Ascii(ValueEncoding.QuotedPrintable, Escape(value, printable, QuotedPrintable));
        foreach (var form in SoftBroken(value, printable))
        {
            yield return form;
        }

        if (!Utf8.IsValid(value))
        {
            yield break;
        }

        var text = Encoding.UTF8.GetString(value);
        foreach (var encoder in new[] { JavaScriptEncoder.UnsafeRelaxedJsonEscaping, JavaScriptEncoder.Default })
        {
            var once = JsonEncodedText.Encode(text, encoder).ToString();
            var twice = JsonEncodedText.Encode(once, encoder).ToString();
            foreach (var json in new[] { once, LowerHex(once), once.Replace("/", @"\/", StringComparison.Ordinal), AsciiOnly(once), twice, LowerHex(twice) })
            {
                yield return new ValueForm(ValueEncoding.Json, Encoding.UTF8.GetBytes(json));
            }
        }

        var xml = WebUtility.HtmlEncode(text);
        foreach (var form in new[] { xml, xml.Replace("&#39;", "&apos;", StringComparison.Ordinal), xml.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal) })
        {
            yield return new ValueForm(ValueEncoding.Xml, Encoding.UTF8.GetBytes(form));
        }
    }

    /// <summary>With a soft line break anywhere: one in a short run of letters and digits leaves too few of them on either side.</summary>
    private static IEnumerable<ValueForm> SoftBroken(byte[] value, string printable)
    {
        var run = SafeRun.LongestOf(value);
        if (run.End.Value - run.Start.Value >= (2 * SafeRun.Shortest) - 1 || value.Length > LongestOnOneLine)
        {
            yield break;
        }

        for (var at = 1; at < value.Length; at++)
        {
            foreach (var pause in new[] { "=\n", "=\r\n" })
            {
                var text = Escape(value[..at], printable, QuotedPrintable) + pause + Escape(value[at..], printable, QuotedPrintable);
                yield return Ascii(ValueEncoding.QuotedPrintable, text);
            }
        }
    }

    private static string QuotedPrintable(byte value) => "=" + value.ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>Every character as an escape.</summary>
    private static IEnumerable<ValueForm> Wholly(byte[] value)
    {
        foreach (var format in new[] { "X2", "x2" })
        {
            yield return Ascii(ValueEncoding.Url, Escape(value, null, b => "%" + b.ToString(format, CultureInfo.InvariantCulture)));
            yield return Ascii(ValueEncoding.QuotedPrintable, Escape(value, null, b => "=" + b.ToString(format, CultureInfo.InvariantCulture)));
            yield return Ascii(ValueEncoding.Json, Escape(value, null, b => @"\u00" + b.ToString(format, CultureInfo.InvariantCulture)));
            yield return Ascii(ValueEncoding.Xml, Escape(value, null, b => "&#x" + b.ToString(format, CultureInfo.InvariantCulture) + ";"));
        }

        yield return Ascii(ValueEncoding.Xml, Escape(value, null, b => "&#" + b.ToString(CultureInfo.InvariantCulture) + ";"));
        yield return Ascii(ValueEncoding.Json, Escape(value, null, b => @"\" + Convert.ToString(b, 8).PadLeft(3, '0')));
    }

    private static ValueForm Ascii(ValueEncoding encoding, string text) => new(encoding, Encoding.Latin1.GetBytes(text));

    /// <param name="value">The value.</param>
    /// <param name="kept">What is not escaped beside letters and digits; <see langword="null"/> for nothing.</param>
    /// <param name="escape">The escape of a byte.</param>
    private static string Escape(byte[] value, string? kept, Func<byte, string> escape)
    {
        var text = new StringBuilder();
        foreach (var b in value)
        {
            if (kept is not null && (char.IsAsciiLetterOrDigit((char)b) || kept.Contains((char)b, StringComparison.Ordinal)))
            {
                text.Append((char)b);
            }
            else
            {
                text.Append(escape(b));
            }
        }

        return text.ToString();
    }

    private static string LowerHex(string json)
    {
        var text = json.ToCharArray();
        for (var at = json.IndexOf(@"\u", StringComparison.Ordinal); at >= 0 && at + 6 <= text.Length; at = json.IndexOf(@"\u", at + 2, StringComparison.Ordinal))
        {
            for (var i = at + 2; i < at + 6; i++)
            {
                text[i] = char.ToLowerInvariant(text[i]);
            }
        }

        return new string(text);
    }

    /// <summary>As <c>json.dumps</c> of Python writes it: what is beyond ASCII as <c>\u</c> and lower-case digits.</summary>
    private static string AsciiOnly(string json)
    {
        var text = new StringBuilder();
        foreach (var c in json)
        {
            text.Append(c < 0x80 ? c.ToString() : @"\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
