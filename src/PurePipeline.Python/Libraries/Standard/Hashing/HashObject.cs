using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard.Hashing;

/// <summary>A hash of what it has been given so far.</summary>
internal sealed class HashObject(string name, int blockSize, Func<byte[], byte[]> digest) : PyObject
{
    public static readonly PyType HashType = new("HASH", "_hashlib.HASH");

    private readonly List<byte> _data = [];

    static HashObject() => HashType.Members
        .Property("name", static self => ((HashObject)self).Name)
        .Property("digest_size", static self => (long)((HashObject)self).Digest.Length)
        .Property("block_size", static self => (long)((HashObject)self).BlockSize)
        .Method("update(self, obj, /)", static call =>
        {
            ((HashObject)call.Self).Update(call.Run, call["obj"]);
            return PyNone.Value;
        })
        .Method("copy(self)", static call => ((HashObject)call.Self).Copy(call.Run))
        .Method("digest(self)", static call => new PyBytes(((HashObject)call.Self).Digest))
        .Method("hexdigest(self)", static call => Convert.ToHexStringLower(((HashObject)call.Self).Digest));

    public override PyType Type => HashType;

    private string Name => name;

    private int BlockSize => blockSize;

    private byte[] Digest => digest([.. _data]);

    public void Update(Interpreter run, object data)
    {
        byte[] bytes = HashlibModule.Bytes(data);
        run.Budget.RequireArray([bytes.Length + _data.Count], 1);
        run.Budget.Charge(bytes.Length / 16);
        _data.AddRange(bytes);
    }

    private HashObject Copy(Interpreter run)
    {
        HashObject copy = new(name, blockSize, digest);
        copy.Update(run, new PyBytes([.. _data]));
        return copy;
    }
}
