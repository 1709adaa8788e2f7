using PurePipeline.Python.Libraries.Standard.Hashing;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>hashlib</c>: .NET's hashes of all that a hash is given.</summary>
internal static class HashRows
{
    private static readonly Dictionary<string, (string Class, int Size, int Block)> s_algorithms = new()
    {
        ["md5"] = ("MD5", 16, 64), ["sha1"] = ("SHA1", 20, 64), ["sha256"] = ("SHA256", 32, 64), ["sha384"] = ("SHA384", 48, 128), ["sha512"] = ("SHA512", 64, 128),
    };

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach (string name in s_algorithms.Keys)
        {
            rows["hashlib." + name] = site => Begun(site, name, site["string"]);
        }

        rows["hashlib.new"] = static site => Begun(site, (site["name"].Constant as string ?? throw site.Refuse("a name that is not known")).ToLowerInvariant(), site["data"]);
        string type = HashObject.HashType.FullName + ".";
        rows[type + "update"] = static site =>
        {
            HashValue hash = (HashValue)site.Self;
            Code data = Kept(site, site["obj"]);
            site.To.Change(hash, () => hash.Parts.Add(data), () => hash.Parts.RemoveAt(hash.Parts.Count - 1));
            return Known.None;
        };
        rows[type + "copy"] = static site => new HashValue(((HashValue)site.Self).Name, [.. ((HashValue)site.Self).Parts]) { Region = site.To.Method.Region };
        rows[type + "digest"] = static site => new Code(Digest(site), StaticType.Bytes);
        rows[type + "hexdigest"] = static site =>
        {
            site.To.Unit.Use("System");
            return new Code($"Convert.ToHexStringLower({Digest(site)})", StaticType.Text);
        };
    }

    public static Value Attribute(FunctionTranslator to, HashValue hash, string name) => name switch
    {
        "name" => to.Unit.Wrap(hash.Name),
        "digest_size" => to.Unit.Wrap((long)s_algorithms[hash.Name].Size),
        "block_size" => to.Unit.Wrap((long)s_algorithms[hash.Name].Block),
        _ => new MethodValue(hash, HashObject.HashType.FindMember(name)?.Value as NativeFunction ?? throw PythonError.Attribute($"'_hashlib.HASH' object has no attribute '{name}'")),
    };

    private static HashValue Begun(NativeSite site, string name, Value data) => s_algorithms.ContainsKey(name)
        ? new HashValue(name, data.Constant is PyNone ? [] : [Kept(site, data)]) { Region = site.To.Method.Region }
        : throw site.Refuse("this algorithm");

    private static Code Kept(NativeSite site, Value data) => (Code)site.To.Frozen(BytesRows.Of(site.To, data), "data");

    private static string Digest(NativeSite site)
    {
        HashValue hash = (HashValue)site.Self;
        site.To.Unit.Use("System.Security.Cryptography");
        string data = hash.Parts is [var only] ? only.Text : $"[{string.Join(", ", hash.Parts.Select(part => $".. {part.Text}"))}]";
        return $"{s_algorithms[hash.Name].Class}.HashData({data})";
    }
}

/// <summary>A hash, and what it has been given so far.</summary>
internal sealed class HashValue(string name, List<Code> parts) : Value
{
    public string Name => name;

    public List<Code> Parts => parts;

    public override bool Mentions(string local) => parts.Exists(part => part.Mentions(local));
}
