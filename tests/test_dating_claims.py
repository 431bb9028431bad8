"""Which date governs a claim."""

from __future__ import annotations

import random
from datetime import date

import pytest
from conftest import work

from factcheck import extraction, text
from factcheck.dating import date_article, date_claims
from factcheck.interval import Period
from factcheck.model import Article, Claim

WRITTEN = date(2013, 10, 23)  # a Wednesday


def dated(content: str, *, written: date | None = WRITTEN) -> tuple[Claim, ...]:
    published = Period.of_days(written) if written else None
    document = text.document(Article(id="made", text=content, published=published))
    found = extraction.extract(document)
    as_of = date_article(document, found.dates, found.facts)
    return date_claims(found.claims, document, found.dates, as_of)


def told(content: str, *, written: date | None = WRITTEN) -> dict[str, str]:
    """Figure → what it is as of, and the kind of evidence."""
    return {
        claim.text: f"{claim.as_of.period.iso()} {claim.as_of.evidence[0].kind}" if claim.as_of else ""
        for claim in dated(content, written=written)
    }


MONTH, QUARTER = "2013-09-01/2013-09-30", "2013-07-01/2013-09-30"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        # In the clause.
        ("Trong tháng 9, tỉnh đón 4.200 khách.", {"4.200": f"{MONTH} sentence"}),
        ("Tháng 9 tỉnh đón 4.200 khách.", {"4.200": f"{MONTH} clause"}),
        ("Tỉnh đón 4.200 khách trong tháng 9.", {"4.200": f"{MONTH} clause"}),
        ("Hôm qua có 35 tàu vào cảng.", {"35": "2013-10-22/2013-10-22 clause"}),
        # "Cả năm" is the year spoken of, where it opens a clause; a plan for the year dates no share of it.
        (
            "Tháng 9, tỉnh đón 4.200 khách. Cả năm tổng lượng khách đạt 61.000 lượt.",
            {"4.200": f"{MONTH} sentence", "61.000": "2013-01-01/2013-12-31 clause"},
        ),
        ("Tháng 9 hãng đạt 70% kế hoạch cả năm.", {"70": f"{MONTH} clause"}),
        # A date behind a semicolon is of what is told there.
        ("Xưởng có 35 lò; xưởng này mở cửa năm 2009.", {"35": "2013-10-23/2013-10-23 published"}),
        # The session before is looked back to, not gone on with.
        (
            "Sau khi giảm ở phiên trước, giá đi xuống. Xăng còn 23.215 đồng.",
            {"23.215": "2013-10-23/2013-10-23 published"},
        ),
        # "Bằng 97% vụ trước" only compares, and so does a bracket behind a comparison that opens a part.
        (
            "Vụ mùa 2013 cả tỉnh gieo 500 ha, bằng 97% vụ mùa năm trước, phía bắc đạt 320 ha.",
            {
                "500": "2013-06-01/2013-11-30 clause",
                "97": "2013-06-01/2013-11-30 sentence",
                "320": "2013-06-01/2013-11-30 sentence",
            },
        ),
        (
            "Lũy kế 9 tháng, sản lượng tăng 11% so với cùng kỳ năm 2012 (trong đó thủy điện chiếm 32%).",
            {"11": "2013-01-01/2013-09-30 sentence", "32": "2013-01-01/2013-09-30 sentence"},
        ),
        # A bracket with a figure keeps its date; "nếu như" does not compare.
        (
            "Tháng 9 năng suất tăng 3 tạ (tháng 9/2012 là 52 tạ), sản lượng tăng 600 tấn.",
            {"3": f"{MONTH} clause", "52": "2012-09-01/2012-09-30 clause", "600": f"{MONTH} sentence"},
        ),
        (
            "Nếu như năm 2012 cảng đón 70 tàu mỗi ngày, thì tháng 9 đón 95 tàu.",
            {"70": "2012-01-01/2012-12-31 clause", "95": f"{MONTH} clause"},
        ),
        # The day up to which is counted, behind its figure; the period of a whole list.
        (
            "Có 18 người chết từ ngày 16/10 đến nay, và 7.500 người được cứu tính đến chiều 18/10.",
            {"18": "2013-10-16/2013-10-23 clause", "7.500": "2013-10-18/2013-10-18 clause"},
        ),
        (
            "Giai đoạn 2011-2015, tăng 7%; thu nhập đến năm 2015 đạt 72 triệu đồng; vốn đạt 400 tỷ đồng.",
            {
                "7": "2011-01-01/2015-12-31 sentence",
                "72 triệu": "2015-01-01/2015-12-31 clause",
                "400 tỷ": "2011-01-01/2015-12-31 sentence",
            },
        ),
        # Lines below what announces them; the last update is no record; a name ends in "nhất".
        (
            "Hôm qua tỉnh họp.\nTính đến 18h ngày 21/10:\n- Có 45 xã bị ngập.\n- Có 320 nhà tốc mái.",
            {
                "45": "2013-10-21T18:00/2013-10-21T18:59 paragraph",
                "320": "2013-10-21T18:00/2013-10-21T18:59 paragraph",
            },
        ),
        (
            "Cập nhật mới nhất lúc 8h sáng nay, có 90 nhà ngập.",
            {"90": "2013-10-23T08:00/2013-10-23T08:59 sentence"},
        ),
        (
            "Tại sân bay Tân Sơn Nhất, từ ngày 14-22/10, có 940 chuyến bay.",
            {"940": "2013-10-14/2013-10-22 sentence"},
        ),
        # One day of trading is not gone on with; the week is.
        (
            "Phiên đầu tuần chỉ số tăng 3 điểm. Khối ngoại bán 45 tỷ đồng.",
            {"3": "2013-10-21/2013-10-21 clause", "45 tỷ": "2013-10-23/2013-10-23 published"},
        ),
        # What a number multiplies; the day of the report beside what it is about; a bracket after "giao".
        (
            "Trong tháng 9 có 70 tàu về, gấp 3 lần tháng trước; có 95 tàu ngừng chạy.",
            {"70": f"{MONTH} clause", "3": f"{MONTH} sentence", "95": f"{MONTH} sentence"},
        ),
        (
            "Ngày 22/10, Tổng cục Thống kê cho biết trong tháng 9, sản xuất khởi sắc. Số đơn hàng tăng 18%.",
            {"18": f"{MONTH} paragraph"},
        ),
        (
            "Tính đến 30/9, tỉnh giải ngân 221 tỷ, đạt 47% kế hoạch được giao (cùng kỳ năm 2012 đạt 41%).",
            {
                "221 tỷ": "2013-09-30/2013-09-30 sentence",
                "47": "2013-09-30/2013-09-30 sentence",
                "41": "2012-09-30/2012-09-30 clause",
            },
        ),
        # Figures that each have their date behind them.
        (
            "Dân số tăng 15% giai đoạn 1989-1999, 12% trong thời gian 1999-2009.",
            {"15": "1989-01-01/1999-12-31 clause", "12": "1999-01-01/2009-12-31 clause"},
        ),
        # Items of a list; a forecast of some hours.
        (
            "Mực nước lúc 7h ngày 22/10 trên một số sông: • Sông Bồ: 2,5 m.\n• Sông Hương: 1,6 m.",
            {
                "2,5": "2013-10-22T07:00/2013-10-22T07:59 sentence",
                "1,6": "2013-10-22T07:00/2013-10-22T07:59 paragraph",
            },
        ),
        (
            "Trong 24-48 giờ tới, miền Trung có mưa to, có nơi trên 220 mm.",
            {"220": "2013-10-23/2013-10-25 sentence"},
        ),
        # Days without a year in a paragraph of long ago; one near the day of writing is of now.
        (
            "Ngày 14/1/1954, mặt trận định ngày 20/1 nổ súng với 11 trung đoàn. Ngày 13/3, có 55 khẩu pháo.",
            {"11": "1954-01-20/1954-01-20 clause", "55": "1954-03-13/1954-03-13 sentence"},
        ),
        (
            "Năm 2007, ông Minh mua xưởng. Tháng 3, ông bán lại với giá 50 triệu đồng.",
            {"50 triệu": "2007-03-01/2007-03-31 sentence"},
        ),
        (
            "Ngày 5/12/2011, ông Minh vay tiền. Ngày 21/10, ông trả 50 triệu đồng.",
            {"50 triệu": "2013-10-21/2013-10-21 sentence"},
        ),
        # A whole date is told of further, however old; the months of the year that are over.
        (
            "Ngày 23/10, tòa xử. Ngày 1/6/2010, công ty vay 30 tỷ đồng. Hồ sơ ghi doanh thu 102 tỷ đồng.",
            {"30 tỷ": "2010-06-01/2010-06-01 sentence", "102 tỷ": "2010-06-01/2010-06-01 paragraph"},
        ),
        ("Giá cả bình quân 9 tháng qua tăng 2,5%.", {"2,5": "2013-01-01/2013-09-30 clause"}),
        # A day soon to come, not that of a year ago; what an article is about may lie ahead.
        (
            "Từ ngày 28/11 đến 3/12, ga chạy 163 đoàn tàu.\n\nCó 32 đoàn tàu đi Vinh.",
            {"163": "2013-11-28/2013-12-03 sentence", "32": "2013-11-28/2013-12-03 article"},
        ),
        (
            "Ngày 28/11, đội tuyển đá trận chung kết với 40 cầu thủ.",
            {"40": "2013-11-28/2013-11-28 sentence"},
        ),
        ("Ngày 31/12, hãng nợ 40 tỷ đồng.", {"40 tỷ": "2012-12-31/2012-12-31 sentence"}),
        ("Dịp lễ 30.8 - 2.9, phố cổ đón 190 nghìn khách.", {"190 nghìn": "2013-08-30/2013-09-02 sentence"}),
        # Counted up to the end of a stretch; "hiện có" that only describes.
        ("Tính đến nửa đầu tháng 9, hãng xuất 105 tấn.", {"105": "2013-09-15/2013-09-15 sentence"}),
        (
            "Năm 1958 tỉnh mua 75% cổ phần trên số vốn hiện có của hãng.",
            {"75": "1958-01-01/1958-12-31 clause"},
        ),
        # "Trong khi" opens what is told of another time.
        (
            "Quý 3 hãng lỗ 4 tỷ trong khi quý 3 năm ngoái lãi 2 tỷ.",
            {"4 tỷ": f"{QUARTER} clause", "2 tỷ": "2012-07-01/2012-09-30 clause"},
        ),
        # A day behind the first figure is gone on with, and a day that stands alone dates the article.
        (
            "Lật xe, 5 người nhập viện: khoảng 9h ngày 18/10, xe tải rơi xuống mương. Có 2 người bị gãy tay.",
            {
                "5": "2013-10-18T09:00/2013-10-18T09:59 sentence",
                "2": "2013-10-18T09:00/2013-10-18T09:59 paragraph",
            },
        ),
        (
            "Bắt 3 đối tượng.\n\nLúc 22h ngày 20/10, tổ tuần tra dừng một ôtô.\n\nTrên xe có 40 viên đạn.",
            {"3": "2013-10-20/2013-10-20 article", "40": "2013-10-20/2013-10-20 article"},
        ),
        # "Cùng ngày" opens a paragraph.
        (
            "Ngày 20/10, bom nổ làm 6 người chết.\n\nCùng ngày, 8 người bị bắn chết.",
            {"6": "2013-10-20/2013-10-20 sentence", "8": "2013-10-20/2013-10-20 sentence"},
        ),
        # An earlier year is background; a comma parts what is told from who told it.
        (
            "Cô vô địch hồi năm ngoái. Trận này cô mắc 7 lỗi.",
            {"7": "2013-10-23/2013-10-23 published"},
        ),
        (
            "Sở cho biết, từ đầu năm đến ngày 15/10, có 820 ca, so với cùng kỳ năm 2012 (410 ca) tăng 90%.",
            {
                "820": "2013-01-01/2013-10-15 sentence",
                "410": "2012-01-01/2012-10-15 clause",
                "90": "2013-01-01/2013-10-15 sentence",
            },
        ),
        # A bracket holds the compared figure, or a change up to now.
        (
            "So với cùng thời điểm này năm ngoái (với mức giá 410 USD), giá thấp hơn 30 USD.",
            {"410": "2012-10-23/2012-10-23 clause", "30": "2013-10-23/2013-10-23 comparison"},
        ),
        # What "cùng kỳ" counts from may be said in the heading alone.
        (
            "Lãi quý 3 lao dốc\n\nCông ty chỉ đạt 15 tỷ đồng, trong khi cùng kỳ năm trước đạt 49 tỷ đồng.",
            {"15 tỷ": f"{QUARTER} article", "49 tỷ": "2012-07-01/2012-09-30 clause"},
        ),
        (
            "Hơn 6 triệu khách\n\nTháng 9, tỉnh đón 700 lượt. 9 tháng năm 2013, tỉnh đón hơn 6.000.000 lượt.",
            {
                "6 triệu": "2013-01-01/2013-09-30 article",
                "700": f"{MONTH} sentence",
                "6.000.000": "2013-01-01/2013-09-30 sentence",
            },
        ),
        # Months so far at the head of a paragraph, and what is forecast, are gone on with.
        (
            "Quý 3 hãng lãi 2 tỷ.\n\nLũy kế 9 tháng, hãng bán 40 xe. Doanh thu là 31 tỷ.",
            {
                "2 tỷ": f"{QUARTER} clause",
                "40": "2013-01-01/2013-09-30 sentence",
                "31 tỷ": "2013-01-01/2013-09-30 paragraph",
            },
        ),
        (
            "Đến 13 giờ ngày 24/10, bão sẽ cách bờ 210 km. Sức gió mạnh nhất là 150 km/giờ.",
            {
                "210": "2013-10-24T13:00/2013-10-24T13:59 sentence",
                "150": "2013-10-24T13:00/2013-10-24T13:59 paragraph",
            },
        ),
        # A stretch that opens the sentence runs up to now; the first day may be that of a report.
        ("Từ năm 2003, dịch đã giết 455 người.", {"455": "2003-01-01/2013-10-23 sentence"}),
        (
            "Ngày 22/10, bà Lan cho biết 92 công nhân nhập viện ngày 18/10.",
            {"92": "2013-10-18/2013-10-18 clause"},
        ),
        # A percentage "với" an earlier month is compared.
        (
            "Tháng 9, tỉnh đón 4.200 khách (tăng 8,5% với tháng 9/2012).",
            {"4.200": f"{MONTH} sentence", "8,5": f"{MONTH} sentence"},
        ),
        # "Cùng ngày" in a heading is the day that the article goes on to tell; a comma parts report and day.
        (
            "Bom nổ làm 12 người chết, cùng ngày 15 người bị bắt.\n\nNgày 20/10, bom nổ ở chợ.",
            {"12": "2013-10-20/2013-10-20 article", "15": "2013-10-20/2013-10-20 clause"},
        ),
        (
            "Cơ quan địa chất cho biết ngày 21/10, động đất mạnh 5,2 độ richter.",
            {"5,2": "2013-10-21/2013-10-21 sentence"},
        ),
        # A plan of years before "hiện" is only a name.
        (
            "Theo chương trình giai đoạn 2011-2015, hiện tỉnh có 45 xã đạt chuẩn. Có 24 đơn vị được xét.",
            {"45": "2013-10-23/2013-10-23 clause", "24": "2013-10-23/2013-10-23 published"},
        ),
        # A move's two ends are of the two ends of its stretch.
        (
            "Từ đầu năm đến nay, tồn kho tăng từ 20 tấn lên 25 tấn.",
            {"20": "2013-01-01/2013-01-01 sentence", "25": "2013-10-23/2013-10-23 sentence"},
        ),
        # What is counted up to a day is of that day, though its event came before.
        (
            "Tính đến chiều 22/10, vụ nổ xảy ra hôm 20/10 đã làm 12 người chết.",
            {"12": "2013-10-22/2013-10-22 sentence"},
        ),
        # Months so far are what an article is about where nothing else is; a plan of years is not.
        (
            "Xuất khẩu tôm 9 tháng đạt 2 tỷ USD. Cá tra mang về 1 tỷ USD.",
            {"2 tỷ": "2013-01-01/2013-09-30 clause", "1 tỷ": "2013-01-01/2013-09-30 paragraph"},
        ),
        (
            "Tỉnh có 40 xã. Kế hoạch giai đoạn 2011-2015 được duyệt.",
            {"40": "2013-10-23/2013-10-23 published"},
        ),
        # The day itself, behind a stretch that ends with it.
        (
            "Từ 1/10 đến nay có 300 ca. Số ca mới trong ngày là 12 ca.",
            {"300": "2013-10-01/2013-10-23 clause", "12": "2013-10-23/2013-10-23 clause"},
        ),
        # "Trong tháng" is of the month that was spoken of, whatever stood between.
        (
            "Giá gạo tháng 9 tăng 2%. Từ đầu năm đến nay, giá đã tăng 6%. Trong tháng, giá ngô giảm 3%.",
            {
                "2": f"{MONTH} clause",
                "6": "2013-01-01/2013-10-23 sentence",
                "3": f"{MONTH} sentence",
            },
        ),
        # A report that counts up to last Thursday: its week, and the one before, are not those of the writer.
        (
            "Tính đến ngày 17/10, tỉnh có 320 ca. Tuần này có 12 ca, giảm so với tuần trước (15 ca).",
            {
                "320": "2013-10-17/2013-10-17 sentence",
                "12": "2013-10-14/2013-10-20 clause",
                "15": "2013-10-07/2013-10-13 clause",
            },
        ),
        (
            "Tính đến ngày 22/10, tỉnh có 320 ca. Tuần này có 12 ca.",
            {"320": "2013-10-22/2013-10-22 sentence", "12": "2013-10-21/2013-10-27 clause"},
        ),
        # A heading in the same line is of the day behind its colon, not of what was told before.
        (
            "Sáng 13/10, tàu chìm, 4 người mất tích. Lật xe, 3 người chết: Rạng sáng 8/10, xe lao xuống vực.",
            {"4": "2013-10-13/2013-10-13 sentence", "3": "2013-10-08/2013-10-08 sentence"},
        ),
        # What is told behind a comparison is not compared with.
        (
            "Tháng 9 xuất khẩu đạt 17 tỷ, giảm 2% so với tháng 8 và 9 tháng đạt 115 tỷ, tăng 18%.",
            {
                "17 tỷ": f"{MONTH} clause",
                "2": f"{MONTH} sentence",
                "115 tỷ": "2013-01-01/2013-09-30 clause",
                "18": "2013-01-01/2013-09-30 sentence",
            },
        ),
        (
            "Tháng 9, giá giảm 2% so với tháng 8 và cùng kỳ năm trước là 3%.",
            {"2": f"{MONTH} sentence", "3": "2012-09-01/2012-09-30 clause"},
        ),
        (
            "Ngày 22/10, giá cà phê tăng so với cùng thời điểm hôm qua, mức tăng 1.200 đồng.",
            {"1.200": "2013-10-22/2013-10-22 sentence"},
        ),
        (
            "Nửa đầu tháng 9, nhập vải đạt 3 tỷ USD và đưa tổng kim ngạch từ đầu năm lên 41 tỷ USD.",
            {"3 tỷ": "2013-09-01/2013-09-15 sentence", "41 tỷ": "2013-01-01/2013-10-23 clause"},
        ),
        # A toll is of the day of the count, and so is what is told next.
        (
            "Trưa 22/10, tỉnh cho biết trận lũ xảy ra ngày 20/10 đã làm 9 người chết.",
            {"9": "2013-10-22/2013-10-22 sentence"},
        ),
        (
            "Tính đến chiều 22/10, lũ xảy ra ngày 20/10 làm 9 người chết. Số nạn nhân đã vượt 30 người.",
            {"9": "2013-10-22/2013-10-22 sentence", "30": "2013-10-22/2013-10-22 paragraph"},
        ),
        (
            "Tháng 9, tỉnh trồng 40 ha rừng.\n\nGỗ trong tháng đạt 12 tấn, giảm 5% so với tháng trước.",
            {"40": f"{MONTH} sentence", "12": f"{MONTH} clause", "5": f"{MONTH} sentence"},
        ),
        (
            "Từ đầu mùa khô năm 2013, tỉnh có hai đợt mặn.",
            {"hai": "2012-11-01/2013-10-23 sentence"},
        ),
        # A weekend is a stretch; without a word it is the one that is over, early in the week.
        ("Cuối tuần qua, phim thu 5 triệu USD.", {"5 triệu": "2013-10-18/2013-10-20 sentence"}),
        ("Phim thu 27 tỷ đồng dịp cuối tuần.", {"27 tỷ": "2013-10-18/2013-10-20 clause"}),
        # Of a quarter or week that is over, "so với quý trước" tells nothing new.
        (
            "Quý III, tỉnh có 51 nghìn lao động.\n\nSo với quý trước, nông thôn tăng 3 nghìn người.",
            {"51 nghìn": f"{QUARTER} sentence", "3 nghìn": f"{QUARTER} article"},
        ),
        # Right behind a level, "cùng kỳ" is of that level.
        (
            "Doanh thu phim tháng 9 đạt 66 triệu USD, thua kỷ lục 69 triệu USD cùng kỳ năm 2010.",
            {"66 triệu": f"{MONTH} clause", "69 triệu": "2010-09-01/2010-09-30 clause"},
        ),
        # "Hợp nhất" is no superlative; the months so far are gone on with over a paragraph.
        (
            "Theo báo cáo tài chính hợp nhất quý III, tập đoàn ghi nhận 36 tỷ đồng doanh thu.",
            {"36 tỷ": f"{QUARTER} sentence"},
        ),
        (
            "Quý III, thu 15 tỷ.\n\nLũy kế 9 tháng năm 2013, thu 45 tỷ.\n\nTrong đó, nội địa đạt 38 tỷ.",
            {
                "15 tỷ": f"{QUARTER} sentence",
                "45 tỷ": "2013-01-01/2013-09-30 sentence",
                "38 tỷ": "2013-01-01/2013-09-30 paragraph",
            },
        ),
        # The day on which a film came out does not date what it took.
        ("Phim (khởi chiếu 18.10, hơn 9 tỉ đồng) đứng đầu.", {"9 tỉ": "2013-10-23/2013-10-23 published"}),
        # Each figure its own date.
        (
            "Cảng đón 35 tàu hôm qua và 42 tàu hôm nay.",
            {"35": "2013-10-22/2013-10-22 clause", "42": "2013-10-23/2013-10-23 clause"},
        ),
        (
            "Quý III công ty lãi 12 tỷ đồng, năm 2012 công ty lãi 40 tỷ đồng.",
            {"12 tỷ": f"{QUARTER} clause", "40 tỷ": "2012-01-01/2012-12-31 clause"},
        ),
        # A comparison governs only what is inside it.
        (
            "Tháng 9 tỉnh đón 4.200 khách so với 3.100 khách của tháng 9/2012.",
            {"4.200": f"{MONTH} clause", "3.100": "2012-09-01/2012-09-30 clause"},
        ),
        (
            "Quý III công ty lãi 12 tỷ đồng, tăng 15% so với cùng kỳ năm 2012.",
            {"12 tỷ": f"{QUARTER} clause", "15": f"{QUARTER} sentence"},
        ),
        (
            "Quý III công ty lãi 12 tỷ đồng, trong khi cùng kỳ năm 2012 chỉ đạt 9 tỷ đồng.",
            {"12 tỷ": f"{QUARTER} clause", "9 tỷ": "2012-07-01/2012-09-30 clause"},
        ),
        # "So với tháng trước" tells that the figure is of this month.
        ("Giá gạo đã tăng 2% so với tháng trước.", {"2": "2013-10-01/2013-10-31 comparison"}),
        # What the paragraph speaks of.
        (
            "Trong quý III, hãng mở thêm 7 cửa hàng. Doanh thu đạt 90 tỷ đồng.",
            {"7": f"{QUARTER} sentence", "90 tỷ": f"{QUARTER} paragraph"},
        ),
        # A record's stretch and a cause's beginning do not govern.
        (
            "Hôm qua giá vàng tăng 2%, cao nhất kể từ ngày 9/10.",
            {"2": "2013-10-22/2013-10-22 clause"},
        ),
        # A stock at the edge of a period.
        ("Hàng tồn kho cuối quý III còn 28 tỷ đồng.", {"28 tỷ": "2013-09-30/2013-09-30 clause"}),
        # One that has had its date is over; the date of where a move begins is not that of where it ends.
        (
            "Tháng 9 lãi giảm 9% so với cùng kỳ 2012 nhưng chi phí tăng 7% cùng kỳ năm trước.",
            {"9": f"{MONTH} clause", "7": f"{MONTH} clause"},
        ),
        (
            "Tháng 9, hãng tăng từ 40 cửa hàng năm 2012 lên 55 cửa hàng.",
            {"40": "2012-01-01/2012-12-31 clause", "55": f"{MONTH} sentence"},
        ),
        # A date that leads to a figure of its own, when a target was set, years ahead named in passing.
        (
            "Quý III hãng gặp khó.\nDo đó hãng lỗ 5 tỷ đồng, trong khi năm 2012 lãi 20 tỷ đồng.",
            {"5 tỷ": f"{QUARTER} article", "20 tỷ": "2012-01-01/2012-12-31 clause"},
        ),
        (
            "Lũy kế 9 tháng, hãng đạt 37% kế hoạch lợi nhuận đề ra hồi đầu năm.",
            {"37": "2013-01-01/2013-09-30 sentence"},
        ),
        (
            "Nhà máy, nơi sẽ mở rộng trong một thập kỷ tới, có 320 công nhân.",
            {"320": "2013-10-23/2013-10-23 published"},
        ),
        # A bracket explains the figure; the year of a name yields to the day.
        (
            "Hôm 21/10, báo cho biết trong 4 tuần (từ ngày 1/7 đến ngày 28/7), có 70 vụ.",
            {"4": "2013-07-01/2013-07-28 clause", "70": "2013-07-01/2013-07-28 sentence"},
        ),
        (
            "Tối 22/10, tỉnh khai mạc giải bóng đá sinh viên năm 2013 với 16 đội.",
            {"16": "2013-10-22/2013-10-22 sentence"},
        ),
        ("Hội chợ hàng Việt năm 2012 đón 7.500 khách.", {"7.500": "2012-01-01/2012-12-31 clause"}),
        # What lies ahead goes on only with what is expected.
        (
            "Đến năm 2020, tỉnh sẽ có 300 km đường. Vốn sẽ cần 90 tỷ đồng. Ban quản lý có 24 người.",
            {
                "300": "2020-01-01/2020-12-31 sentence",
                "90 tỷ": "2020-01-01/2020-12-31 paragraph",
                "24": "2013-10-23/2013-10-23 published",
            },
        ),
        # When something came to be: of its own clause, not of the rest.
        (
            "Thành lập năm 1990 với 20 thợ, nay xưởng có 500 thợ.",
            {"20": "1990-01-01/1990-12-31 clause", "500": "2013-10-23/2013-10-23 published"},
        ),
        ("Xưởng có 500 thợ, thành lập năm 1990.", {"500": "2013-10-23/2013-10-23 published"}),
        # What held before a time that is past is not of today.
        ("Trước năm 2008, cả nước có 64 tỉnh.", {"64": "2007-12-31/2007-12-31 sentence"}),
        # "Một ngày sau" counts once, from the day told before.
        (
            "Vụ trộm xảy ra ngày 19/10. Một ngày sau, công an bắt 4 người và thu 3 xe máy. Còn 2 kẻ bỏ trốn.",
            {
                "4": "2013-10-20/2013-10-20 sentence",
                "3": "2013-10-20/2013-10-20 sentence",
                "2": "2013-10-20/2013-10-20 paragraph",
            },
        ),
        # A day is no stretch of a record; a duration before the date does not hide it.
        ("Nhiệt độ cao nhất ngày 22/10 là 34 độ.", {"34": "2013-10-22/2013-10-22 clause"}),
        (
            "Trong 3 ngày (từ 18 đến 20/10), chợ đón 9.000 khách. Doanh số đạt 12 tỷ đồng.",
            {
                "3": "2013-10-18/2013-10-20 clause",
                "9.000": "2013-10-18/2013-10-20 sentence",
                "12 tỷ": "2013-10-18/2013-10-20 paragraph",
            },
        ),
        # A sentence that continues is of the time of the one before, though that be long past.
        (
            "Giai đoạn 2007-2011, huyện xây 60 cây cầu. Trong đó, xã vùng cao có 14 cây cầu.",
            {"60": "2007-01-01/2011-12-31 sentence", "14": "2007-01-01/2011-12-31 paragraph"},
        ),
        # What is only looked back to does not go on.
        (
            "Trước đó, vào tháng 4, đội thắng 5 trận. Hàng công có 12 cầu thủ.",
            {"5": "2013-04-01/2013-04-30 sentence", "12": "2013-10-23/2013-10-23 published"},
        ),
        (
            "Trước đó, ngày 20/10, kẻ gian vào nhà. Gia đình mất 12 chỉ vàng.",
            {"12": "2013-10-20/2013-10-20 paragraph"},
        ),
        # The day of what happened, wherever the first sentences tell it, and of a clock without a day.
        (
            "Cháy chợ, 3 người bị thương\n\nNhiều người bị thương trong vụ cháy chợ tối 21/10.",
            {"3": "2013-10-21/2013-10-21 article"},
        ),
        (
            "Công an cho biết tối 21/10 đã xảy ra vụ cháy làm 3 người bị thương.",
            {"3": "2013-10-21/2013-10-21 clause"},
        ),
        (
            "Ngày 21/10, chợ huyện bốc cháy.\n\nLúc 19 giờ, 40 lính cứu hỏa có mặt.",
            {"40": "2013-10-21T19:00/2013-10-21T19:59 sentence"},
        ),
        (
            "Sáng nay, giá gạo là 11 nghìn đồng. Hôm qua là 12 nghìn đồng. Đến 10h, giá còn 9 nghìn đồng.",
            {
                "11 nghìn": "2013-10-23/2013-10-23 sentence",
                "12 nghìn": "2013-10-22/2013-10-22 clause",
                "9 nghìn": "2013-10-23T10:00/2013-10-23T10:59 sentence",
            },
        ),
        # "Cùng thời điểm" is the time named before, its edge included.
        (
            "Tại thời điểm cuối quý III, quỹ có 48 tỷ đồng, vượt vốn tại cùng thời điểm (43 tỷ đồng).",
            {"48 tỷ": "2013-09-30/2013-09-30 sentence", "43 tỷ": "2013-09-30/2013-09-30 sentence"},
        ),
        # The present is the day of writing.
        ("Hiện tỉnh có 350 trường học.", {"350": "2013-10-23/2013-10-23 clause"}),
        ("Đến nay tỉnh có 350 trường học.", {"350": "2013-10-23/2013-10-23 clause"}),
        # Nothing said: the day of writing, a guess.
        ("Tỉnh có 350 trường học.", {"350": "2013-10-23/2013-10-23 published"}),
    ],
)
def test_the_nearest_date_that_speaks_of_the_figure_governs(content: str, expected: dict[str, str]) -> None:
    assert told(content) == expected


def test_the_day_of_writing_is_a_guess_and_a_clause_is_not() -> None:
    guess, sure = dated("Tỉnh có 350 trường học."), dated("Hôm qua có 35 tàu vào cảng.")
    assert guess[0].as_of is not None
    assert sure[0].as_of is not None
    assert (guess[0].as_of.sure, sure[0].as_of.sure) == (False, True)


def test_a_repeated_sentence_keeps_its_own_date() -> None:
    told_twice = "Trong tháng 8, nhà máy của công ty An Phú sản xuất được 4.200 tấn xi măng các loại."
    claims = dated(f"{told_twice}\n\nTháng 9 có mưa.\n\n{told_twice}")
    assert [claim.as_of.period.iso() for claim in claims if claim.as_of] == ["2013-08-01/2013-08-31"] * 2
    assert {claim.as_of.evidence[0].kind for claim in claims if claim.as_of} == {"sentence"}


def test_without_any_date_a_claim_has_none() -> None:
    assert told("Tỉnh có 350 trường học.", written=None) == {"350": ""}


def test_an_open_end_is_no_day_of_writing() -> None:
    assert told("Dịch COVID-19 đã lùi xa. Tỉnh có 350 trường học.", written=None) == {"350": ""}


def test_several_possible_days_of_writing_leave_several_to_the_claim() -> None:
    claims = dated(
        "Ngày 17/9, Đại tướng Trần Đại Quang, Bộ trưởng Bộ Công an dự lễ. Đến nay, bộ có 161 cơ quan.",
        written=None,
    )
    as_of = claims[-1].as_of
    assert as_of is not None
    assert [period.first.year for period in as_of.periods] == [2013, 2014, 2015]
    assert not as_of.sure


def test_the_order_of_claims_and_dates_changes_nothing() -> None:
    content = (
        "Trong quý III, hãng mở thêm 7 cửa hàng. Doanh thu đạt 90 tỷ đồng, tăng 12% so với quý II.\n"
        "Hôm qua có 35 tàu vào cảng. Tính đến cuối tháng 9, hãng có 240 nhân viên."
    )
    document = text.document(Article(id="made", text=content, published=Period.of_days(WRITTEN)))
    found = extraction.extract(document)
    as_of = date_article(document, found.dates, ())
    expected = {(one.start, one.as_of) for one in date_claims(found.claims, document, found.dates, as_of)}
    claims, dates = list(found.claims), list(found.dates)
    for turn in range(5):
        random.Random(turn).shuffle(claims)
        random.Random(turn).shuffle(dates)
        mixed = date_claims(claims, document, dates, as_of)
        assert [one.start for one in mixed] == [one.start for one in claims]
        assert {(one.start, one.as_of) for one in mixed} == expected


@pytest.mark.parametrize(
    "phrase", ["ngày 9/9 có 3 người, ", "so với năm 2012 là 3 người và ", "3 người năm 2012 "]
)
def test_work_grows_with_the_text_and_not_faster(phrase: str) -> None:
    def cost(times: int) -> int:
        document = text.document(Article(id="made", text="Huyện " + phrase * times + "hết."))
        found = extraction.extract(document)
        published = date_article(document, found.dates, ())
        return work(lambda: date_claims(found.claims, document, found.dates, published))

    cost(20)
    assert cost(2000) < 12 * cost(200) + 2000  # linear is 10; a quadratic one makes a hundred


@pytest.mark.parametrize(("written", "expected"), [(24, "2013-10-23"), (27, "2013-10-27")])
def test_a_clock_below_a_figure_gives_it_the_day_at_most(written: int, expected: str) -> None:
    content = (
        "Bão làm 19 người chết.\n\nNhiều nhà bị tốc mái.\n\n"
        "Tính đến 20h ngày 23/10, huyện Tân Phát có 1 người chết."
    )
    found = told(content, written=date(2013, 10, written))
    assert found["19"].startswith(f"{expected}/{expected}")
    assert found["1"].startswith("2013-10-23T20:00")


def test_an_hour_of_a_day_to_come_is_a_forecast() -> None:
    content = "Lúc 7 giờ ngày 23/10, sức gió 75 km/giờ. Đến 7 giờ ngày 25/10, sức gió khoảng 50 km/giờ."
    assert {claim.text: claim.status for claim in dated(content)} == {"75": "actual", "50": "forecast"}


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Cảng đông khách ngày 20/10", "2013-10-20/2013-10-20"),
        ("Hơn 200 tàu vào cảng trong 9 tháng đầu năm", "2013-01-01/2013-09-30"),
    ],
)
def test_a_heading_apart_says_what_time_an_article_is_about(title: str, period: str) -> None:
    made = Article(id="made", title=title, text="Có 45 tàu vào cảng.", published=Period.of_days(WRITTEN))
    document = text.document(made)
    found = extraction.extract(document)
    as_of = date_article(document, found.dates, found.facts)
    claims = date_claims(found.claims, document, found.dates, as_of)
    told = {claim.text: claim.as_of.period.iso() for claim in claims if claim.as_of is not None}
    assert told["45"] == period
