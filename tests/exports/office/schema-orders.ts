/**
 * What stands in an element, and in which order: the content models of ECMA-376 part 1 (transitional) for the elements
 * that our files have, in the notation of a DTD. Written from the schemas dml-chart.xsd, dml-main.xsd, pml.xsd, sml.xsd,
 * and of part 2 from opc-contentTypes.xsd, opc-relationships.xsd and opc-coreProperties.xsd.
 */
const fill = '(a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)?';
const effect = '(a:effectLst|a:effectDag)?';
const colour = '(a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr)';
const lineEnd = 'a:headEnd?, a:tailEnd?, a:extLst?';
const lineParts = `${fill}, (a:prstDash|a:custDash)?, (a:round|a:bevel|a:miter)?, ${lineEnd}`;
const shapeParts = `a:xfrm?, (a:custGeom|a:prstGeom)?, ${fill}, a:ln?, ${effect}, a:scene3d?, a:sp3d?, a:extLst?`;
const textParts = 'a:bodyPr, a:lstStyle?, a:p+';
const paragraph =
  'a:lnSpc?, a:spcBef?, a:spcAft?, (a:buClrTx|a:buClr)?, (a:buSzTx|a:buSzPct|a:buSzPts)?, (a:buFontTx|a:buFont)?, (a:buNone|a:buAutoNum|a:buChar|a:buBlip)?, a:tabLst?, a:defRPr?, a:extLst?';
const run = `a:ln?, ${fill}, ${effect}, a:highlight?, (a:uLnTx|a:uLn)?, (a:uFillTx|a:uFill)?, a:latin?, a:ea?, a:cs?, a:sym?, a:hlinkClick?, a:hlinkMouseOver?, a:rtl?, a:extLst?`;
const levels =
  'a:defPPr?, a:lvl1pPr?, a:lvl2pPr?, a:lvl3pPr?, a:lvl4pPr?, a:lvl5pPr?, a:lvl6pPr?, a:lvl7pPr?, a:lvl8pPr?, a:lvl9pPr?, a:extLst?';
const empty = '';
const axis =
  'c:axId, c:scaling, c:delete?, c:axPos, c:majorGridlines?, c:minorGridlines?, c:title?, c:numFmt?, c:majorTickMark?, c:minorTickMark?, c:tickLblPos?, c:spPr?, c:txPr?, c:crossAx, (c:crosses|c:crossesAt)?';
const labelParts =
  'c:numFmt?, c:spPr?, c:txPr?, c:dLblPos?, c:showLegendKey?, c:showVal?, c:showCatName?, c:showSerName?, c:showPercent?, c:showBubbleSize?, c:separator?';
const seriesHead = 'c:idx, c:order, c:tx?, c:spPr?';

/** Of elements that have the same name in several places, the place stands before the name. */
export const orders: Readonly<Record<string, string>> = {
  'c:chartSpace':
    'c:date1904?, c:lang?, c:roundedCorners?, c:style?, c:clrMapOvr?, c:pivotSource?, c:protection?, c:chart, c:spPr?, c:txPr?, c:externalData?, c:printSettings?, c:userShapes?, c:extLst?',
  'c:chart':
    'c:title?, c:autoTitleDeleted?, c:pivotFmts?, c:view3D?, c:floor?, c:sideWall?, c:backWall?, c:plotArea, c:legend?, c:plotVisOnly?, c:dispBlanksAs?, c:showDLblsOverMax?, c:extLst?',
  'c:title': 'c:tx?, c:layout?, c:overlay?, c:spPr?, c:txPr?, c:extLst?',
  'c:title/c:tx': '(c:strRef|c:rich)',
  'c:ser/c:tx': '(c:strRef|c:v)',
  'c:rich': textParts,
  'c:txPr': textParts,
  'c:layout': 'c:manualLayout?, c:extLst?',
  'c:plotArea':
    'c:layout?, (c:lineChart|c:barChart|c:scatterChart)+, (c:valAx|c:catAx|c:dateAx|c:serAx)*, c:dTable?, c:spPr?, c:extLst?',
  'c:lineChart':
    'c:grouping, c:varyColors?, c:ser*, c:dLbls?, c:dropLines?, c:hiLowLines?, c:upDownBars?, c:marker?, c:smooth?, c:axId, c:axId, c:extLst?',
  'c:barChart':
    'c:barDir, c:grouping?, c:varyColors?, c:ser*, c:dLbls?, c:gapWidth?, c:overlap?, c:serLines*, c:axId, c:axId, c:extLst?',
  'c:scatterChart': 'c:scatterStyle, c:varyColors?, c:ser*, c:dLbls?, c:axId, c:axId, c:extLst?',
  'c:lineChart/c:ser': `${seriesHead}, c:marker?, c:dPt*, c:dLbls?, c:trendline*, c:errBars?, c:cat?, c:val?, c:smooth?, c:extLst?`,
  'c:barChart/c:ser': `${seriesHead}, c:invertIfNegative?, c:pictureOptions?, c:dPt*, c:dLbls?, c:trendline*, c:errBars?, c:cat?, c:val?, c:shape?, c:extLst?`,
  'c:scatterChart/c:ser': `${seriesHead}, c:marker?, c:dPt*, c:dLbls?, c:trendline*, c:errBars*, c:xVal?, c:yVal?, c:smooth?, c:extLst?`,
  'c:ser/c:marker': 'c:symbol?, c:size?, c:spPr?, c:extLst?',
  'c:lineChart/c:marker': empty,
  'c:dPt': 'c:idx, c:invertIfNegative?, c:marker?, c:bubble3D?, c:explosion?, c:spPr?, c:pictureOptions?, c:extLst?',
  'c:dLbls': `c:dLbl*, (c:delete|(${labelParts}, c:showLeaderLines?, c:leaderLines?)), c:extLst?`,
  'c:dLbl': `c:idx, (c:delete|(c:layout?, c:tx?, ${labelParts})), c:extLst?`,
  'c:cat': '(c:multiLvlStrRef|c:numRef|c:numLit|c:strRef|c:strLit)',
  'c:xVal': '(c:multiLvlStrRef|c:numRef|c:numLit|c:strRef|c:strLit)',
  'c:val': '(c:numRef|c:numLit)',
  'c:yVal': '(c:numRef|c:numLit)',
  'c:numRef': 'c:f, c:numCache?, c:extLst?',
  'c:strRef': 'c:f, c:strCache?, c:extLst?',
  'c:numCache': 'c:formatCode?, c:ptCount?, c:pt*, c:extLst?',
  'c:strCache': 'c:ptCount?, c:pt*, c:extLst?',
  'c:pt': 'c:v',
  'c:catAx': `${axis}, c:auto?, c:lblAlgn?, c:lblOffset?, c:tickLblSkip?, c:tickMarkSkip?, c:noMultiLvlLbl?, c:extLst?`,
  'c:dateAx': `${axis}, c:auto?, c:lblOffset?, c:baseTimeUnit?, c:majorUnit?, c:majorTimeUnit?, c:minorUnit?, c:minorTimeUnit?, c:extLst?`,
  'c:valAx': `${axis}, c:crossBetween?, c:majorUnit?, c:minorUnit?, c:dispUnits?, c:extLst?`,
  'c:scaling': 'c:logBase?, c:orientation?, c:max?, c:min?, c:extLst?',
  'c:majorGridlines': 'c:spPr?',
  'c:legend': 'c:legendPos?, c:legendEntry*, c:layout?, c:overlay?, c:spPr?, c:txPr?, c:extLst?',
  'c:legendEntry': 'c:idx, (c:delete|c:txPr)?, c:extLst?',
  'c:externalData': 'c:autoUpdate?',
  'c:spPr': shapeParts,

  'a:solidFill': `${colour}?`,
  'a:pattFill': 'a:fgClr?, a:bgClr?',
  'a:fgClr': colour,
  'a:bgClr': colour,
  'a:ln': lineParts,
  'a:lnL': lineParts,
  'a:lnR': lineParts,
  'a:lnT': lineParts,
  'a:lnB': lineParts,
  'a:bodyPr': 'a:prstTxWarp?, (a:noAutofit|a:normAutofit|a:spAutoFit)?, a:scene3d?, (a:sp3d|a:flatTx)?, a:extLst?',
  'a:lstStyle': levels,
  'a:p': 'a:pPr?, (a:r|a:br|a:fld)*, a:endParaRPr?',
  'a:pPr': paragraph,
  'a:lvl1pPr': paragraph,
  'a:defPPr': paragraph,
  'a:lnSpc': '(a:spcPct|a:spcPts)',
  'a:spcBef': '(a:spcPct|a:spcPts)',
  'a:spcAft': '(a:spcPct|a:spcPts)',
  'a:r': 'a:rPr?, a:t',
  'a:fld': 'a:rPr?, a:pPr?, a:t?',
  'a:rPr': run,
  'a:defRPr': run,
  'a:endParaRPr': run,
  'a:xfrm': 'a:off?, a:ext?',
  'p:grpSpPr/a:xfrm': 'a:off?, a:ext?, a:chOff?, a:chExt?',
  'p:xfrm': 'a:off?, a:ext?',
  'a:prstGeom': 'a:avLst?',
  'a:graphic': 'a:graphicData',
  'a:graphicData': '(c:chart|a:tbl)',
  'a:graphicData/c:chart': empty,
  'a:blip': 'a:extLst?',
  'a:extLst': 'a:ext*',
  'a:extLst/a:ext': '(asvg:svgBlip)',
  'a:stretch': 'a:fillRect?',
  'a:tbl': 'a:tblPr?, a:tblGrid, a:tr*',
  'a:tblPr': `${fill}, ${effect}, (a:tableStyle|a:tableStyleId)?, a:extLst?`,
  'a:tblGrid': 'a:gridCol*',
  'a:tr': 'a:tc*, a:extLst?',
  'a:tc': 'a:txBody?, a:tcPr?, a:extLst?',
  'a:txBody': textParts,
  'a:tcPr': `a:lnL?, a:lnR?, a:lnT?, a:lnB?, a:lnTlToBr?, a:lnBlToTr?, a:cell3D?, ${fill}, a:headers?, a:extLst?`,

  'a:theme': 'a:themeElements, a:objectDefaults?, a:extraClrSchemeLst?, a:custClrLst?, a:extLst?',
  'a:themeElements': 'a:clrScheme, a:fontScheme, a:fmtScheme, a:extLst?',
  'a:clrScheme':
    'a:dk1, a:lt1, a:dk2, a:lt2, a:accent1, a:accent2, a:accent3, a:accent4, a:accent5, a:accent6, a:hlink, a:folHlink, a:extLst?',
  ...Object.fromEntries(
    [
      'dk1',
      'lt1',
      'dk2',
      'lt2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
      'folHlink',
    ].map((name) => [`a:${name}`, colour]),
  ),
  'a:fontScheme': 'a:majorFont, a:minorFont, a:extLst?',
  'a:majorFont': 'a:latin, a:ea, a:cs, a:font*, a:extLst?',
  'a:minorFont': 'a:latin, a:ea, a:cs, a:font*, a:extLst?',
  'a:fmtScheme': 'a:fillStyleLst, a:lnStyleLst, a:effectStyleLst, a:bgFillStyleLst',
  'a:fillStyleLst':
    '(a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill), (a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill), (a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)+',
  'a:bgFillStyleLst':
    '(a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill), (a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill), (a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)+',
  'a:lnStyleLst': 'a:ln, a:ln, a:ln+',
  'a:effectStyleLst': 'a:effectStyle, a:effectStyle, a:effectStyle+',
  'a:effectStyle': '(a:effectLst|a:effectDag), a:scene3d?, a:sp3d?',

  'p:presentation':
    'p:sldMasterIdLst?, p:notesMasterIdLst?, p:handoutMasterIdLst?, p:sldIdLst?, p:sldSz?, p:notesSz, p:smartTags?, p:embeddedFontLst?, p:custShowLst?, p:photoAlbum?, p:custDataLst?, p:kinsoku?, p:defaultTextStyle?, p:modifyVerifier?, p:extLst?',
  'p:sldMasterIdLst': 'p:sldMasterId*',
  'p:sldIdLst': 'p:sldId*',
  'p:defaultTextStyle': levels,
  'p:extLst': 'p:ext*',
  'p:ext': 'p14:sectionLst',
  'p14:sectionLst': 'p14:section*',
  'p14:section': 'p14:sldIdLst?',
  'p14:sldIdLst': 'p14:sldId*',
  'p:sldMaster': 'p:cSld, p:clrMap, p:sldLayoutIdLst?, p:transition?, p:timing?, p:hf?, p:txStyles?, p:extLst?',
  'p:sldLayoutIdLst': 'p:sldLayoutId*',
  'p:txStyles': 'p:titleStyle?, p:bodyStyle?, p:otherStyle?, p:extLst?',
  'p:titleStyle': levels,
  'p:bodyStyle': levels,
  'p:otherStyle': levels,
  'p:sldLayout': 'p:cSld, p:clrMapOvr?, p:transition?, p:timing?, p:hf?, p:extLst?',
  'p:sld': 'p:cSld, p:clrMapOvr?, p:transition?, p:timing?, p:extLst?',
  'p:cSld': 'p:bg?, p:spTree, p:custDataLst?, p:controls?, p:extLst?',
  'p:bg': '(p:bgPr|p:bgRef)',
  'p:bgRef': colour,
  'p:clrMapOvr': '(a:masterClrMapping|a:overrideClrMapping)',
  'p:spTree': 'p:nvGrpSpPr, p:grpSpPr, (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart)*, p:extLst?',
  'p:nvGrpSpPr': 'p:cNvPr, p:cNvGrpSpPr, p:nvPr',
  'p:grpSpPr': `a:xfrm?, ${fill}, ${effect}, a:scene3d?, a:extLst?`,
  'p:sp': 'p:nvSpPr, p:spPr, p:style?, p:txBody?, p:extLst?',
  'p:nvSpPr': 'p:cNvPr, p:cNvSpPr, p:nvPr',
  'p:cNvPr': 'a:hlinkClick?, a:hlinkHover?, a:extLst?',
  'p:cNvSpPr': 'a:spLocks?, a:extLst?',
  'p:nvPr': 'p:ph?, (a:audioCd|a:wavAudioFile|a:audioFile|a:videoFile)?, p:custDataLst?, p:extLst?',
  'p:spPr': shapeParts,
  'p:txBody': textParts,
  'p:graphicFrame': 'p:nvGraphicFramePr, p:xfrm, a:graphic, p:extLst?',
  'p:nvGraphicFramePr': 'p:cNvPr, p:cNvGraphicFramePr, p:nvPr',
  'p:cNvGraphicFramePr': 'a:graphicFrameLocks?, a:extLst?',
  'p:pic': 'p:nvPicPr, p:blipFill, p:spPr, p:style?, p:extLst?',
  'p:nvPicPr': 'p:cNvPr, p:cNvPicPr, p:nvPr',
  'p:cNvPicPr': 'a:picLocks?, a:extLst?',
  'p:blipFill': 'a:blip?, a:srcRect?, (a:tile|a:stretch)?',

  'x:workbook':
    'x:fileVersion?, x:fileSharing?, x:workbookPr?, x:workbookProtection?, x:bookViews?, x:sheets, x:functionGroups?, x:externalReferences?, x:definedNames?, x:calcPr?, x:oleSize?, x:extLst?',
  'x:bookViews': 'x:workbookView+',
  'x:sheets': 'x:sheet+',
  'x:worksheet':
    'x:sheetPr?, x:dimension?, x:sheetViews?, x:sheetFormatPr?, x:cols*, x:sheetData, x:sheetCalcPr?, x:sheetProtection?, x:autoFilter?, x:mergeCells?, x:dataValidations?, x:hyperlinks?, x:printOptions?, x:pageMargins?, x:pageSetup?, x:headerFooter?, x:drawing?, x:legacyDrawing?, x:tableParts?, x:extLst?',
  'x:sheetViews': 'x:sheetView+, x:extLst?',
  'x:sheetView': 'x:pane?, x:selection*, x:extLst?',
  'x:cols': 'x:col+',
  'x:sheetData': 'x:row*',
  'x:row': 'x:c*, x:extLst?',
  'x:c': 'x:f?, x:v?, x:is?, x:extLst?',
  'x:sst': 'x:si*, x:extLst?',
  'x:si': 'x:t?, x:r*',
  'x:styleSheet':
    'x:numFmts?, x:fonts?, x:fills?, x:borders?, x:cellStyleXfs?, x:cellXfs?, x:cellStyles?, x:dxfs?, x:tableStyles?, x:colors?, x:extLst?',
  'x:numFmts': 'x:numFmt*',
  'x:fonts': 'x:font*',
  'x:font': '(x:b|x:i|x:sz|x:color|x:name|x:family|x:scheme|x:charset)*',
  'x:fills': 'x:fill*',
  'x:fill': '(x:patternFill|x:gradientFill)',
  'x:patternFill': 'x:fgColor?, x:bgColor?',
  'x:borders': 'x:border*',
  'x:border': 'x:start?, x:end?, x:left?, x:right?, x:top?, x:bottom?, x:diagonal?',
  'x:cellStyleXfs': 'x:xf*',
  'x:cellXfs': 'x:xf*',
  'x:xf': 'x:alignment?, x:protection?',
  'x:cellStyles': 'x:cellStyle*',
  'x:dxfs': 'x:dxf*',
  'x:tableStyles': 'x:tableStyle*',

  'ct:Types': '(ct:Default|ct:Override)*',
  'rel:Relationships': 'rel:Relationship*',
  'cp:coreProperties':
    '(dc:title|dc:creator|cp:lastModifiedBy|dcterms:created|dcterms:modified|dc:language|dc:subject|cp:keywords|dc:description|cp:category)*',
  'ep:Properties': '(ep:Application|ep:DocSecurity|ep:Company|ep:AppVersion)*',
};

/** Elements in which nothing stands but text. */
export const leaves: ReadonlySet<string> = new Set(
  [
    'c:date1904 c:lang c:roundedCorners c:autoTitleDeleted c:overlay c:grouping c:varyColors c:barDir c:scatterStyle c:gapWidth c:overlap',
    'c:idx c:order c:symbol c:size c:smooth c:invertIfNegative c:bubble3D c:delete c:dLblPos c:showLegendKey c:showVal c:showCatName',
    'c:showSerName c:showPercent c:showBubbleSize c:f c:v c:formatCode c:ptCount c:axId c:axPos c:numFmt c:majorTickMark',
    'c:minorTickMark c:tickLblPos c:crossAx c:crosses c:crossBetween c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl c:baseTimeUnit',
    'c:majorUnit c:majorTimeUnit c:orientation c:max c:min c:legendPos c:plotVisOnly c:dispBlanksAs c:autoUpdate',
    'a:noFill a:srgbClr a:schemeClr a:sysClr a:prstDash a:round a:effectLst a:latin a:ea a:cs a:normAutofit a:spcPct a:spcPts a:buNone',
    'a:buFont a:buChar a:t a:off a:ext a:chOff a:chExt a:avLst a:graphicFrameLocks a:spLocks a:picLocks a:fillRect a:gridCol',
    'a:objectDefaults a:extraClrSchemeLst a:masterClrMapping asvg:svgBlip a:font',
    'p:sldMasterId p:sldLayoutId p:sldId p14:sldId p:sldSz p:notesSz p:clrMap p:ph p:cNvGrpSpPr',
    'x:workbookView x:sheet x:calcPr x:dimension x:sheetFormatPr x:pane x:selection x:col x:v x:t x:pageMargins x:numFmt x:b x:sz x:name',
    'x:family x:color x:scheme x:left x:right x:top x:bottom x:diagonal x:alignment x:cellStyle x:fgColor x:bgColor',
    'ct:Default ct:Override rel:Relationship dc:title dc:creator cp:lastModifiedBy dcterms:created dcterms:modified dc:language',
    'ep:Application ep:DocSecurity ep:Company ep:AppVersion',
  ].flatMap((line) => line.split(' ')),
);

/** Of values that come from a list: the list. */
export const values: Readonly<Record<string, readonly string[]>> = {
  'c:grouping': ['percentStacked', 'standard', 'stacked', 'clustered'],
  'c:barDir': ['bar', 'col'],
  'c:scatterStyle': ['none', 'line', 'lineMarker', 'marker', 'smooth', 'smoothMarker'],
  'c:symbol': [
    'circle',
    'dash',
    'diamond',
    'dot',
    'none',
    'picture',
    'plus',
    'square',
    'star',
    'triangle',
    'x',
    'auto',
  ],
  'c:dLblPos': ['bestFit', 'b', 'ctr', 'inBase', 'inEnd', 'l', 'outEnd', 'r', 't'],
  'c:axPos': ['b', 'l', 'r', 't'],
  'c:majorTickMark': ['cross', 'in', 'none', 'out'],
  'c:minorTickMark': ['cross', 'in', 'none', 'out'],
  'c:tickLblPos': ['high', 'low', 'nextTo', 'none'],
  'c:crosses': ['autoZero', 'max', 'min'],
  'c:crossBetween': ['between', 'midCat'],
  'c:lblAlgn': ['ctr', 'l', 'r'],
  'c:baseTimeUnit': ['days', 'months', 'years'],
  'c:majorTimeUnit': ['days', 'months', 'years'],
  'c:orientation': ['maxMin', 'minMax'],
  'c:legendPos': ['b', 'tr', 'l', 'r', 't'],
  'c:dispBlanksAs': ['span', 'gap', 'zero'],
  'a:prstDash': [
    'solid',
    'dot',
    'dash',
    'lgDash',
    'dashDot',
    'lgDashDot',
    'lgDashDotDot',
    'sysDash',
    'sysDot',
    'sysDashDot',
    'sysDashDotDot',
  ],
};

const length = [-27_273_042_316_900, 27_273_042_316_900] as const;
const positive = [0, 27_273_042_316_900] as const;

/** Whole numbers and their ranges, by element and attribute. */
export const numbers: Readonly<Record<string, readonly [number, number]>> = {
  'a:off@x': length,
  'a:off@y': length,
  'a:ext@cx': positive,
  'a:ext@cy': positive,
  'a:gridCol@w': positive,
  'a:tr@h': positive,
  'a:ln@w': [0, 20_116_800],
  'a:lnB@w': [0, 20_116_800],
  'a:rPr@sz': [100, 400_000],
  'a:defRPr@sz': [100, 400_000],
  'a:endParaRPr@sz': [100, 400_000],
  'a:pPr@marL': [0, 51_206_400],
  'a:pPr@indent': [-51_206_400, 51_206_400],
  'a:spcPts@val': [0, 158_400],
  'a:spcPct@val': [0, 13_200_000],
  'a:tcPr@marL': length,
  'c:size@val': [2, 72],
  'c:gapWidth@val': [0, 500],
  'c:overlap@val': [-100, 100],
  'c:lblOffset@val': [0, 1000],
  'c:idx@val': positive,
  'c:order@val': positive,
  'c:ptCount@val': positive,
  'c:axId@val': positive,
  'p:sldId@id': [256, 2_147_483_647],
  'p:sldMasterId@id': [2_147_483_648, 4_294_967_295],
  'p:sldLayoutId@id': [2_147_483_648, 4_294_967_295],
  'p:cNvPr@id': [0, 4_294_967_295],
  'p:sldSz@cx': [914_400, 51_206_400],
  'p:sldSz@cy': [914_400, 51_206_400],
};
