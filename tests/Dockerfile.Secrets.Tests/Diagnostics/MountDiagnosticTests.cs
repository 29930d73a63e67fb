using DockerfileSecrets.Tests.Syntax;

namespace DockerfileSecrets.Tests.Diagnostics;

/// <summary>Everything that a mount can be wrong about: what is reported, where, and what is suggested.</summary>
public sealed class MountDiagnosticTests
{
    /// <summary>The descriptor's name, the value of <c>--mount=</c> in which the part that is wrong is marked, the suggestion and a part of the message.</summary>
    private static readonly (string Name, string Value, string? Suggestion, string Message)[] Rows =
    [
        ("MountRecordMalformed", "⟦type=secret,id=a\"b⟧", null, "Quote a whole field"),
        ("MountFromVariable", "target=/a,from=⟦$A⟧", null, "`FROM image AS name`"),
        ("MountFieldWithoutValue", "type=secret,id=a,⟦⟧", null, "Remove the comma too many"),
        ("MountFieldWithoutValue", "type=secret,⟦⟧,id=a", null, "Remove the comma too many"),
        ("MountFieldWithoutValue", "type=secret,⟦id⟧,target=/a", null, "`id` needs a value: `id=...`."),
        ("MountFieldWithoutValue", "type=secret,id=a,⟦requierd⟧", "required", "Did you mean `required`?"),
        ("MountFieldWithoutValue", "type=secret,id=a,⟦xxxxxxxx⟧", null, "needs the form `key=value`."),
        ("UnknownMountKey", "type=secret,id=a,⟦tagret⟧=/b", "target", "no key `tagret`. Did you mean `target`?"),
        ("UnknownMountKey", "type=secret,id=a,⟦Xxxxxxxx⟧=/b", null, "no key `Xxxxxxxx`. It knows type, from,"),
        ("UnknownMountKey", "type=secret,id=a,⟦\"tagret=/\"\"b\"⟧", "target", "Did you mean `target`?"),
        ("UnknownMountType", "type=⟦secrets⟧,id=a", "secret", "type `secrets`. Did you mean `secret`?"),
        ("UnknownMountType", "type=⟦bnid⟧,id=a", "bind", "Did you mean `bind`?"),
        ("UnknownMountType", "type=⟦cahce⟧,id=a", "cache", "Did you mean `cache`?"),
        ("UnknownMountType", "type=⟦shs⟧,id=a", "ssh", "Did you mean `ssh`?"),
        ("UnknownMountType", "type=⟦tmpsf⟧,id=a", "tmpfs", "Did you mean `tmpfs`?"),
        ("UnknownMountType", "type=⟦volume⟧,id=a", null, "Types are bind, cache, secret, ssh and tmpfs."),
        ("InvalidMountBoolean", "type=secret,id=a,required=⟦yes⟧", "true", "not `yes`. A bare `required` means true."),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦Off⟧", "false", "`ro` is `true` or `false`"),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦2⟧", null, "not `2`"),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦on⟧", "true", "not `on`"),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦tRUE⟧", "true", "not `tRUE`"),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦no⟧", "false", "not `no`"),
        ("InvalidMountBoolean", "type=cache,target=/a,ro=⟦fALSE⟧", "false", "not `fALSE`"),
        ("InvalidMountSize", "type=tmpfs,target=/a,size=⟦big⟧", null, "`big` is no size"),
        ("InvalidMountSharing", "type=cache,target=/a,sharing=⟦loked⟧", "locked", "Did you mean `locked`?"),
        ("InvalidMountSharing", "type=cache,target=/a,sharing=⟦shraed⟧", "shared", "Did you mean `shared`?"),
        ("InvalidMountSharing", "type=cache,target=/a,sharing=⟦privte⟧", "private", "Did you mean `private`?"),
        ("InvalidMountSharing", "type=cache,target=/a,sharing=⟦everyone⟧", null, "not `everyone`."),
        ("InvalidMountNumber", "type=secret,id=a,mode=⟦0o400⟧", "400", "Write `400`: the prefix is not known here."),
        ("InvalidMountNumber", "type=secret,id=a,mode=⟦u+r⟧", null, "octal number such as `0400`, not `u+r`."),
        ("InvalidMountNumber", "type=secret,id=a,\"uid=⟦app⟧\"", null, "Names of users and groups are not looked up."),
        ("InvalidMountNumber", "type=secret,id=a,gid=⟦4294967296⟧", null, "`gid` is a decimal number"),
        ("MountOwnerNotAllowed", "type=bind,target=/a,⟦mode=0400⟧", null, "A mount of type bind has no `mode`."),
        ("MountOwnerNotAllowed", "type=bind,target=/a,⟦gid=1⟧", null, "A mount of type bind has no `gid`."),
        ("MountOwnerNotAllowed", "⟦UID=1⟧,type=tmpfs,target=/a", null, "A mount of type tmpfs has no `uid`."),
        ("SharingWithoutCache", "type=ssh,⟦sharing=locked⟧", null, "A mount of type ssh has no `sharing`."),
        ("MountTypeNotFirst", "⟦required⟧,type=secret,id=a", null, "put `type=secret` or `type=ssh` first"),
        ("MountTypeNotFirst", "type=cache,target=/a,⟦required=true⟧", null, "A mount of type cache has no `required`"),
        ("MountTypeNotFirst", "type=secret,id=a,⟦size=1g⟧", null, "A mount of type secret has no `size`: it is for `type=tmpfs`."),
        ("MountTypeNotFirst", "⟦size=1g⟧,type=tmpfs,target=/a", null, "put `type=tmpfs` first"),
        ("SecretIdMissing", "⟦type=secret⟧", null, "Add `id=NAME`"),
        ("SecretIdMissing", "⟦type=secret,env=TOKEN⟧", null, "Add `id=TOKEN`."),
        ("ConflictingMountOptions", "type=secret,id=a,⟦from=b⟧", null, "`from` means nothing"),
        ("ConflictingMountOptions", "type=secret,id=a,⟦sharing=shared⟧", null, "`sharing` means nothing"),
        ("ConflictingMountOptions", "type=secret,⟦src=b⟧,id=a", null, "`src` is the id of a secret too, and `id=a` names one already."),
    ];

    public static TheoryData<string, string, string?, string> Wrong
    {
        get
        {
            var data = new TheoryData<string, string, string?, string>();
            foreach (var (name, value, suggestion, message) in Rows)
            {
                data.Add(name, value, suggestion, message);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_with_a_mount_is_reported_once_under_the_part_that_is_wrong(string name, string value, string? suggestion, string message)
    {
        // Quotes of the record stand inside quotes of the flag.
        var marked = $"FROM a\nRUN --mount={(value.Contains('"', StringComparison.Ordinal) ? $"'{value}'" : value)} x\n";
        var document = DockerfileDocument.Parse(Marked.Read(marked).Text);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(name, diagnostic.Descriptor.Name);
        var isWholeValue = value is ['⟦', .., '⟧'];
        Assert.Equal(isWholeValue ? marked.Replace("'⟦", "⟦'", StringComparison.Ordinal).Replace("⟧'", "'⟧", StringComparison.Ordinal) : marked, Show(document, diagnostic.Span));
        Assert.Equal(suggestion, diagnostic.Suggestion);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type=secret,id=a,xxxxxxxx=b", "A mount has no key `xxxxxxxx`. It knows type, from, source, target, readonly, id, sharing, required, size, mode, uid, gid, src, dst, destination, ro, rw, readwrite, env.")]
    [InlineData("type=cache,target=/a,sharing=everyone", "`sharing` is shared, private or locked, not `everyone`.")]
    [InlineData("type=cache,target=/a,sharing=loked", "`sharing` is shared, private or locked, not `loked`. Did you mean `locked`?")]
    [InlineData("type=secret,id=a,mode=u+r", "`mode` is an octal number such as `0400`, not `u+r`.")]
    [InlineData("type=secret,id=a,mode=0o400", "`mode` is an octal number such as `0400`, not `0o400`. Write `400`: the prefix is not known here.")]
    [InlineData("type=secret,id=a,mode=0o900", "`mode` is an octal number such as `0400`, not `0o900`.")]
    public void A_message_says_this_and_no_more(string mount, string message) =>
        Assert.Equal(message, Assert.Single(Mount.Parse(mount).Options.Diagnostics).Message);

    [Theory]
    [InlineData("target=/a,from=a$")]
    [InlineData("target=/a,from=$")]
    public void A_dollar_sign_at_the_end_is_no_variable(string mount) => Assert.Empty(Mount.Parse(mount).Options.Diagnostics);

    [Fact]
    public void An_empty_mount_is_reported_under_its_flag()
    {
        var document = DockerfileDocument.Parse("FROM a\nRUN --mount= x\n");
        var diagnostic = document.Diagnostics[^1];
        Assert.Equal("FROM a\nRUN ⟦--mount=⟧ x\n", Show(document, diagnostic.Span));
        Assert.Contains("Say what to mount", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_diagnostic_of_mounts_is_forgotten() => Assert.Equal(
        DiagnosticDescriptors.All.Where(d => d.Code is "DFS101" or "DFS102" or "DFS103" or "DFS104").Select(d => d.Name).Order(),
        Rows.Select(r => r.Name).Distinct().Order());

    [Fact]
    public void Several_things_wrong_are_all_reported()
    {
        var codes = Mount.Parse("required,type=secret,mode=x,from=a,tagret=b,id").Options.Diagnostics.Select(d => d.Descriptor.Name);
        Assert.Equal(["MountTypeNotFirst", "InvalidMountNumber", "UnknownMountKey", "MountFieldWithoutValue", "ConflictingMountOptions", "SecretIdMissing"], codes);
    }

    [Theory]
    [InlineData("RUN --mount=type=secret x", null)]
    [InlineData("RUN --mount=type=secret,id=a,from=$A x", "DFS101")]
    [InlineData("RUN --mount=type=secret,id=a\\\"b x", "DFS101")]
    public void The_builder_checks_a_mount_when_it_builds_the_stage_except_its_cut_and_from(string text, string? code) =>
        Assert.Equal(code, DockerfileDocument.Parse("FROM a\n" + text).BuilderError?.Diagnostic.Code);

    private static string Show(DockerfileDocument document, TextSpan span) => Marked.Write(document.Text.Text, [span]);
}
