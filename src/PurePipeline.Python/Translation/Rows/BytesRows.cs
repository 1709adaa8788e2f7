using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Bytes that are no file: of texts, of arrays, and arrays of them.</summary>
internal static class BytesRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.frombuffer"] = FromBuffer;
        rows["torch.ByteStorage.from_buffer"] = static site =>
        {
            site.To.UseType(StaticType.Tensor);
            return new Code($"TorchTensor.FromNumpy({AsArray(site.To, Of(site.To, site["buffer"]), DType.UInt8).Text})", StaticType.Tensor with { Rank = 1, Elements = DType.UInt8 });
        };
        rows["numpy.ndarray.tobytes"] = static site => new Code($"{site.To.Array(site.Only().Self).At(Precedence.Primary)}.ToBytes()", StaticType.Bytes);
        rows["str.encode"] = static site =>
        {
            site.To.Unit.Use("System.Text");
            return site["encoding"].Constant is string name && name.ToLowerInvariant() is "utf-8" or "utf8" && site.IsDefault("errors")
                ? new Code($"Encoding.UTF8.GetBytes({site.To.Text(site.Self)})", StaticType.Bytes) : throw site.Refuse("another encoding than utf-8");
        };
    }

    /// <summary>Bytes as C# writes them where they are wanted.</summary>
    public static Code Of(FunctionTranslator to, Value value)
    {
        switch (value)
        {
            case Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes:
                return bytes;
            case Code { Type.Kind: TypeKind.Array } array:
                return new Code($"{array.At(Precedence.Primary)}.ToBytes()", StaticType.Bytes);
            case { Constant: PyBytes { Value: var known } }:
                return new Code(Array.TrueForAll(known, static letter => letter is >= (byte)' ' and <= (byte)'~') ? $"{Literals.Of(System.Text.Encoding.ASCII.GetString(known))}u8.ToArray()" : $"new byte[] {{ {string.Join(", ", known)} }}", StaticType.Bytes);
            default:
                throw to.Unit.Refuse("This where bytes are wanted");
        }
    }

    /// <summary>Some bytes behind others.</summary>
    public static Code Joined(FunctionTranslator to, Value left, Value right) => new($"(byte[])[.. {Of(to, left).Text}, .. {Of(to, right).Text}]", StaticType.Bytes, Precedence.Unary);

    /// <summary>An array of bytes' elements.</summary>
    public static Code AsArray(FunctionTranslator to, Code bytes, DType dtype)
    {
        to.UseType(StaticType.Array);
        Code local = to.Simple(bytes, "bytes");
        string name = Literals.ElementName(dtype);
        if (dtype != DType.UInt8)
        {
            to.Unit.Use("System.Runtime.InteropServices");
        }

        string text = dtype == DType.UInt8 ? $"NdArray.Create<byte>({local.Text}, {local.Text}.Length)" : $"NdArray.Create<{name}>(MemoryMarshal.Cast<byte, {name}>({local.Text}), {local.Text}.Length / {dtype.ItemSize()})";
        return new Code(text, StaticType.Array with { Rank = 1, Elements = dtype }) { IsUnversioned = true };
    }

    // What a decoder reads stays bytes.
    private static Code FromBuffer(NativeSite site)
    {
        Value buffer = site["buffer"];
        if (buffer.Constant is PyBytes)
        {
            return ArrayRows.FromValues(site.To, new Known(site.Function.Invoke(site.To.Unit.Run, site.Constants())), null);
        }

        DType dtype = FunctionTranslator.DTypeOf(site["dtype"].Constant) ?? throw site.Refuse("a dtype that is not known");
        site.Only("dtype");
        return buffer switch
        {
            Code { Type: { Kind: TypeKind.Bytes, IsFile: true } } file when dtype == DType.UInt8 => file,
            Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes => AsArray(site.To, bytes, dtype),
            _ => throw site.Refuse("this"),
        };
    }
}
