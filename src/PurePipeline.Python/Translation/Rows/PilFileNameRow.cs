using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>The name of the file that an image was opened from.</summary>
internal static class PilFileNameRow
{
    /// <summary><c>image.filename</c>, which only an opened image has.</summary>
    public static Value Of(FunctionTranslator to, Code image, Value? otherwise)
    {
        to.Unit.AskFileName();
        if (!image.Type.IsFile)
        {
            return otherwise ?? throw PythonError.Attribute("'Image' object has no attribute 'filename'");
        }

        string text = $"{image.At(Precedence.Primary)}.FileName";
        return otherwise is null ? new Code($"{text}!", StaticType.Text)
            : new Code($"{text} ?? {(otherwise is Code { Type: { Kind: TypeKind.Text } } other ? other.At(Precedence.Conditional) : throw to.Unit.Refuse("This default of an image's filename"))}", StaticType.Text, Precedence.Conditional);
    }
}
