using System.Security.Cryptography;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard.Hashing;

/// <summary><c>hashlib</c>: the digests that .NET has on every platform, and MD5.</summary>
internal static class HashlibModule
{
    private const string Arguments = "string=None, *, usedforsecurity=True";

    private static readonly Dictionary<string, (int BlockSize, Func<byte[], byte[]> Digest)> s_algorithms = new()
    {
        ["md5"] = (64, static data => Md5.HashData(data)),
        ["sha1"] = (64, static data => Sha1.HashData(data)),
        ["sha256"] = (64, SHA256.HashData),
        ["sha384"] = (128, SHA384.HashData),
        ["sha512"] = (128, SHA512.HashData),
    };

    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new("hashlib");
        foreach (string name in s_algorithms.Keys)
        {
            table.Function($"{name}({Arguments})", call => Of(call, name, call.OrNull("string")));
        }

        return table.Function("new(name, data=None, *, usedforsecurity=True)", static call => Of(call, call.Text("name").ToLowerInvariant(), call.OrNull("data")));
    }

    private static HashObject Of(NativeCall call, string name, object? data)
    {
        (int blockSize, Func<byte[], byte[]> digest) = s_algorithms.TryGetValue(name, out var known) ? known
            : throw call.Unsupported($"the algorithm {name}; md5, sha1, sha256, sha384 and sha512 are: it");
        HashObject made = new(name, blockSize, digest);
        if (data is not null)
        {
            made.Update(call.Run, data);
        }

        return made;
    }

    /// <summary>What hashes are of: bytes, or the memory of an array.</summary>
    public static byte[] Bytes(object data) => data switch
    {
        PyBytes bytes => bytes.Value,
        ArrayObject array => array.Data.ToBytes(),
        string => throw PythonError.Type("Strings must be encoded before hashing"),
        _ => throw PythonError.Type("object supporting the buffer API required"),
    };
}
